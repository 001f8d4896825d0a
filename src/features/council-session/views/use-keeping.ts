import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useSettings } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import type { Fault } from '#src/domain/problem.ts';
import { onePerField, saveFaults } from '#src/domain/record/form-faults.ts';
import { blankFaults } from '#src/domain/record/unfilled.ts';
import { councilSession } from '#src/features/council-session/model/council-session.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { sessionPath } from './session-paths.ts';

export interface Keeping {
  /** What is missing or wrong; nothing until somebody tried. */
  readonly faults: readonly Fault[];
  readonly tries: number;
  /** Why it was not kept, in words. */
  readonly trouble: string | null;
  /** Makes the typed words part of the record and goes on to its page. */
  readonly finish: () => Promise<void>;
}

/** The end of writing down a session: it has a name and a day, or nothing happens. */
export function useKeeping(draft: Draft): Keeping {
  const { t } = useTranslation('council-session');
  const settings = useSettings();
  const navigate = useNavigate();
  const [tries, setTries] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const faults = onePerField(
    [...blankFaults(draft.values, ['title', 'date']), ...saveFaults(councilSession, draft.values, settings)],
    Object.keys(councilSession.fields),
  );

  async function finish() {
    setTries((before) => before + 1);
    setTrouble(null);
    if (faults.length > 0) return;
    const done = await attempt(draft.flush);
    if (done.ok) await navigate(sessionPath(draft.id), { replace: true });
    else setTrouble(t(refusalKey(done)));
  }

  return { faults: tries === 0 ? [] : faults, tries, trouble, finish };
}
