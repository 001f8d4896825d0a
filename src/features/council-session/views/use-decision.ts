import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { newId } from '#src/domain/record/identity.ts';
import { namesOf } from '#src/domain/record/names.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import { cleanText } from '#src/domain/text.ts';
import { refusalKey, storageKey } from '#src/i18n/refusal.ts';
import { useToast } from '#src/ui/toast.tsx';

export interface DecisionWork {
  readonly values: Body;
  /** Why it was not kept; every typed word is still there. */
  readonly trouble: string | null;
  readonly change: (field: string, value: Json) => void;
  readonly errorAt: (field: string) => string | null;
  readonly add: () => Promise<void>;
}

/** A decision being written: on this phone alone until it is added to the session. */
export function useDecision(session: Shown, onAdded: () => void): DecisionWork {
  const { t } = useTranslation('council-session');
  const commit = useCommit();
  const toast = useToast();
  const words = useJotting(`decision:${session.id}`, { toldHere: true });
  const [isTried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const faults = isTried ? faultsOf(words.values) : [];

  async function add(): Promise<void> {
    setTried(true);
    setTrouble(null);
    if (faultsOf(words.values).length > 0) return;
    const decisions = [...objectsIn(session.body, 'decisions'), decisionIn(words.values)];
    const done = await attempt(() => commit.edit('councilSession', session.id, { decisions }));
    if (!done.ok) {
      setTrouble(t(refusalKey(done)));
      return;
    }
    await words.clear().catch(() => undefined);
    toast({ icon: CircleCheck, text: t('act.kept') });
    onAdded();
  }

  return {
    values: words.values,
    trouble: trouble ?? (words.saveFailed === null ? null : t(storageKey(words.saveFailed))),
    change: (field, value) => words.change(field, typeof value === 'string' ? cleanText(value) : value),
    errorAt: (field) => (faults.includes(field) ? t(`decision.${field}.error`) : null),
    add,
  };
}

/** A decision says what is to be done, and by when if it says so at all. */
function faultsOf(values: Body): string[] {
  const due = textIn(values, 'due');
  return [...(textIn(values, 'text') === '' ? ['text'] : []), ...(due === '' || isCalendarDate(due) ? [] : ['due'])];
}

function decisionIn(values: Body): Body {
  const [due, offices] = [textIn(values, 'due'), namesOf(values, 'offices')];
  return {
    id: newId(),
    text: textIn(values, 'text'),
    ...(due === '' ? {} : { due }),
    ...(offices.length === 0 ? {} : { offices }),
  };
}
