import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CircleCheck } from 'lucide-react';
import { useCommit } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { attendanceId } from '#src/domain/record/identity.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { useToast } from '#src/ui/toast.tsx';
import { markAtEnd } from '#src/features/activity/model/answers.ts';
import { managePath } from './activity-paths.ts';
import { useAct } from './use-act.ts';
import type { OnRoll } from './use-roll.ts';

export interface Marking {
  readonly trouble: string | null;
  /** The clerk's word on somebody, with the reason of a correction. @returns true once it is on the phone */
  readonly mark: (person: string, clerkSays: string, clerkNote?: string) => Promise<boolean>;
  /** Marks somebody whose receipt was read. */
  readonly markByReceipt: (person: string, clerkSays: string, receipt: Body) => Promise<boolean>;
  /** Marks whoever is left as on leave or absent, and holds the activity. */
  readonly end: (left: readonly OnRoll[]) => Promise<boolean>;
}

/** The clerk's acts on a roll. Each mark is on the phone at once; a roll broken off goes on where it stopped. */
export function useMarking({ id }: Shown): Marking {
  const { t } = useTranslation('activity');
  const navigate = useNavigate();
  const toast = useToast();
  const commit = useCommit();
  const { trouble, act } = useAct();

  function mark(person: string, clerkSays: string, clerkNote?: string): Promise<boolean> {
    const note = clerkNote === undefined ? {} : { clerkNote };
    return act(() => commit.edit('attendance', attendanceId(id, person), { activity: id, member: person, clerkSays, ...note }));
  }

  function markByReceipt(person: string, clerkSays: string, receipt: Body): Promise<boolean> {
    return act(() => commit.edit('attendance', attendanceId(id, person), { activity: id, member: person, clerkSays, receipt }));
  }

  async function end(left: readonly OnRoll[]): Promise<boolean> {
    for (const { person, body } of left) if (!(await mark(person, markAtEnd(body)))) return false;
    if (!(await act(() => commit.transition(id, 'hold')))) return false;
    toast({ icon: CircleCheck, text: t('roll.ended') });
    await navigate(managePath(id), { replace: true });
    return true;
  }

  return { trouble, mark, markByReceipt, end };
}
