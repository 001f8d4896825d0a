import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useSettings } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import type { RecordDefinition } from '#src/domain/record/definition.ts';
import { handInFaults } from '#src/domain/record/form-faults.ts';
import type { Fault } from '#src/domain/problem.ts';
import { refusalKey } from '#src/i18n/refusal.ts';

export interface Publishing {
  /** False once it is out: then only corrections are kept. */
  readonly isDraft: boolean;
  /** What is missing or wrong; nothing until somebody tried. */
  readonly faults: readonly Fault[];
  readonly tries: number;
  /** Why it was not kept, in words. */
  readonly trouble: string | null;
  /** Publishes the draft, or keeps the correction, and goes on to the page that is read. */
  readonly finish: () => Promise<void>;
}

/** The end of writing what is published: everything it needs is there, or nothing happens. */
export function usePublishing(draft: Draft, definition: RecordDefinition, published: string): Publishing {
  const { t } = useTranslation(definition.type);
  const settings = useSettings();
  const navigate = useNavigate();
  const [tries, setTries] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const isDraft = (draft.record?.status ?? 'draft') === 'draft';
  const faults = handInFaults(definition, draft.values, settings);

  async function finish() {
    setTries((before) => before + 1);
    setTrouble(null);
    if (faults.length > 0) return;
    const done = isDraft ? await attempt(() => draft.transition('publish')) : await attempt(draft.flush);
    if (done.ok) await navigate(published, { replace: true });
    else setTrouble(t(refusalKey(done)));
  }

  return { isDraft, faults: tries === 0 ? [] : faults, tries, trouble, finish };
}
