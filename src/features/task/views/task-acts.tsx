import { useActor } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { type Actor, hasRole, isOfficeStaff } from '#src/domain/people.ts';
import { ActInWords } from '#src/hall/acting/act-in-words.tsx';
import { PlainAct } from '#src/hall/acting/plain-act.tsx';

/** Whether somebody is to do the task and may still report on it: the office's staff, or whoever it was given to. Source: §2.7. */
export function mayReport(actor: Actor, { status, office, body }: Pick<Shown, 'status' | 'office' | 'body'>): boolean {
  const isOpen = status === 'assigned' || status === 'returned';
  return isOpen && (isOfficeStaff(actor, office) || body.to === actor.id);
}

/** The steps open to whoever reads a task: the doer reports, the giver accepts or sends back. Source: §2.7. */
export function TaskActs({ record }: { readonly record: Shown }) {
  const actor = useActor();
  const role = record.body.from === 'localParty' ? 'localParty' : 'countyOffice';
  const isGiver = hasRole(actor, role, role === 'localParty' ? record.office : undefined);
  if (mayReport(actor, record)) {
    return (
      <div className="sec stack">
        <ActInWords record={record} name="finish" field="result" tone="primary" block />
        <ActInWords record={record} name="progress" field="text" tone="outline" block />
      </div>
    );
  }
  if (record.status === 'done' && isGiver) {
    return (
      <div className="sec stack">
        <PlainAct record={record} name="signOff" tone="primary" block />
        <ActInWords record={record} name="return" field="note" tone="outline" block />
      </div>
    );
  }
  return null;
}
