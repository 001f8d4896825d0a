import { Bell } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit, useRecords, useSettings } from '#src/device/live.ts';
import { newId } from '#src/domain/record/identity.ts';
import { fitting, lastReminded, mayRemind } from '#src/features/member/model/reminding.ts';
import type { MemberStanding } from '#src/features/member/model/standings.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { usePhone } from '#src/ui/phone.ts';
import { useToast } from '#src/ui/toast.tsx';

const LIMIT = 20_000;

export interface Reminding {
  /** The day of the latest reminder; null when there was none. */
  readonly last: (member: string) => string | null;
  /** Something is missing and the last reminder is long enough ago. */
  readonly may: (member: MemberStanding) => boolean;
  /** Why a reminder was not kept, in words. */
  readonly trouble: string | null;
  /** Writes one reminder each, in the contact log, for the member to read; true when all were kept. */
  readonly remind: (members: readonly MemberStanding[]) => Promise<boolean>;
}

/** Reminders name what is missing and what is planned that fits. Source: §2.6. */
export function useReminding(): Reminding {
  const { t } = useTranslation('member');
  const actor = useActor();
  const commit = useCommit();
  const toast = useToast();
  const { now } = usePhone();
  const { reminderDays } = useSettings();
  const contacts = useRecords('contact', { limit: LIMIT }).records;
  const planned = useRecords('activity', { status: 'announced', limit: LIMIT }).records;
  const [trouble, setTrouble] = useState<string | null>(null);
  const last = (member: string) => lastReminded(contacts, member);

  async function remind(members: readonly MemberStanding[]): Promise<boolean> {
    setTrouble(null);
    for (const { id, missing } of members) {
      const fits = fitting(planned, missing, new Date(now()).toISOString()).map((activity) => activity.id);
      const topic = t('remind.topic', { what: missing.map((duty) => t(`short.${duty}`)).join(t('comma')) });
      const body = { member: id, how: 'message', on: actor.today, topic, missing: [...missing], planned: fits };
      const done = await attempt(() => commit.edit('contact', newId(), body));
      if (!done.ok) {
        setTrouble(t(refusalKey(done)));
        return false;
      }
    }
    toast({ icon: Bell, text: t('remind.sent', { n: members.length }) });
    return true;
  }

  const may = ({ id, missing }: MemberStanding) => missing.length > 0 && mayRemind(last(id), actor.today, reminderDays);
  return { last, may, trouble, remind };
}
