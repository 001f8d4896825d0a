/** How an attendance stands in the member's own list. */
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import type { StatusKey } from '#src/ui/status.ts';

/** Who said last what counts: the clerk's mark outranks the member's own word. Null while nobody said anything. */
export function saidOf(body: Body): { readonly by: 'clerkSays' | 'memberSays'; readonly says: string } | null {
  const [clerk, member] = [textIn(body, 'clerkSays'), textIn(body, 'memberSays')];
  if (clerk !== '') return { by: 'clerkSays', says: clerk };
  return member === '' ? null : { by: 'memberSays', says: member };
}

/** Confirmed by the roll, not there, or still to be confirmed. */
export function attendanceLook({ body, delivery }: Pick<Shown, 'body' | 'delivery'>): StatusKey {
  if (delivery === 'failed') return 'failed';
  if (delivery === 'sending') return 'sending';
  if (delivery !== 'arrived') return 'local';
  const said = saidOf(body);
  if (said?.by !== 'clerkSays') return 'toVerify';
  return said.says === 'absent' ? 'kept' : 'verified';
}

/** Over once the clerk has called the roll. */
export function attendanceGroup(record: Pick<Shown, 'body' | 'delivery'>) {
  if (record.delivery === 'failed') return 'fix';
  if (record.delivery !== 'arrived') return 'local';
  return saidOf(record.body)?.by === 'clerkSays' ? 'end' : 'doing';
}
