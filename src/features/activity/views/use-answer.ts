import { useRecord, useSession } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { attendanceId } from '#src/domain/record/identity.ts';

/** The signed-in person's own attendance at an activity; null while nothing was said about them. */
export function useAnswer(activity: string): Shown | null {
  const { account } = useSession();
  const view = useRecord(attendanceId(activity, account?.id ?? ''));
  return view.state === 'ready' && view.record.type === 'attendance' ? view.record : null;
}
