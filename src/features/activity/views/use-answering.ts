import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useClockOffset, useCommit, useSession, useSync } from '#src/device/live.ts';
import { attendanceId } from '#src/domain/record/identity.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { usePhone } from '#src/ui/phone.ts';
import { useToast } from '#src/ui/toast.tsx';
import { isThere } from '#src/features/activity/model/answers.ts';

export interface Answering {
  /** What kept the last answer from being saved, in words. */
  readonly trouble: string | null;
  /** Says something about oneself; `where` only if the person wants to say where. @returns true once it is on the phone */
  readonly say: (memberSays: string, more?: Body, where?: Body) => Promise<boolean>;
}

/** The member's own word on an activity. With presence goes the phone's time and how far it is from the server's. */
export function useAnswering(activity: string): Answering {
  const { t } = useTranslation('activity');
  const { account } = useSession();
  const { online } = useSync();
  const { now } = usePhone();
  const commit = useCommit();
  const toast = useToast();
  const offsetMs = useClockOffset();
  const [trouble, setTrouble] = useState<string | null>(null);

  async function say(memberSays: string, more: Body = {}, where: Body = {}): Promise<boolean> {
    const member = account?.id ?? '';
    const recordedAt = isThere(memberSays) ? { recordedAt: { device: new Date(now()).toISOString(), offsetMs, ...where } } : {};
    const done = await attempt(() =>
      commit.edit('attendance', attendanceId(activity, member), { activity, member, memberSays, ...recordedAt, ...more }),
    );
    setTrouble(done.ok ? null : t(refusalKey(done)));
    if (done.ok) toast({ icon: CircleCheck, text: t(online ? 'answer.saved' : 'answer.saved.offline') });
    return done.ok;
  }

  return { trouble, say };
}
