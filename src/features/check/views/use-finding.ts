import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { newId } from '#src/domain/record/identity.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { cleanText } from '#src/domain/text.ts';
import { refusalKey, storageKey } from '#src/i18n/refusal.ts';
import { useToast } from '#src/ui/toast.tsx';

export interface FindingWork {
  readonly values: Body;
  /** Why it was not kept; every typed word is still there. */
  readonly trouble: string | null;
  readonly change: (field: string, value: string) => void;
  readonly errorAt: (field: string) => string | null;
  readonly send: () => Promise<void>;
}

/** A finding being written: on this phone alone until it is sent, then part of the open check or of a new one. */
export function useFinding(office: string, open: Shown | null): FindingWork {
  const { t } = useTranslation('check');
  const { today } = useActor();
  const commit = useCommit();
  const toast = useToast();
  const words = useJotting(`finding:${office}`, { toldHere: true });
  const [isTried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const values = { kind: 'midYear', ...words.values };
  const faults = isTried ? faultsOf(values, open) : [];

  async function send(): Promise<void> {
    setTried(true);
    setTrouble(null);
    if (faultsOf(values, open).length > 0) return;
    const done = await attempt(() => commit.edit('check', open?.id ?? newId(), checkWith(values, { office, today, open })));
    if (!done.ok) {
      setTrouble(t(refusalKey(done)));
      return;
    }
    await words.clear().catch(() => undefined);
    setTried(false);
    toast({ icon: CircleCheck, text: t('act.kept') });
  }

  return {
    values,
    trouble: trouble ?? (words.saveFailed === null ? null : t(storageKey(words.saveFailed))),
    change: (field, value) => words.change(field, cleanText(value)),
    errorAt: (field) => (faults.includes(field) ? t(`write.${field}.error`) : null),
    send,
  };
}

/** The fields that are wrong. A new check may find nothing and say so in its impression. Source: §3.2. */
function faultsOf(values: Body, open: Shown | null): string[] {
  if (open === null && isBare(values) && textIn(values, 'impression') !== '') return [];
  return [
    ...['issue', 'requirement'].filter((field) => textIn(values, field) === ''),
    ...(isCalendarDate(textIn(values, 'due')) ? [] : ['due']),
  ];
}

function isBare(values: Body): boolean {
  return ['issue', 'requirement', 'due', 'support'].every((field) => textIn(values, field) === '');
}

interface Around {
  readonly office: string;
  readonly today: string;
  readonly open: Shown | null;
}

function checkWith(values: Body, { office, today, open }: Around): Body {
  const support = textIn(values, 'support');
  const finding = {
    id: newId(),
    issue: textIn(values, 'issue'),
    requirement: textIn(values, 'requirement'),
    due: textIn(values, 'due'),
    ...(support === '' ? {} : { support }),
  };
  const findings = isBare(values) ? [] : [finding];
  if (open !== null) return { findings: [...objectsIn(open.body, 'findings'), ...findings] };
  const impression = textIn(values, 'impression');
  return { office, kind: textIn(values, 'kind'), date: today, findings, ...(impression === '' ? {} : { impression }) };
}
