import { useActor } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { hasRole, isOfficeStaff } from '#src/domain/people.ts';
import { ActInWords } from '#src/hall/acting/act-in-words.tsx';
import { PlainAct } from '#src/hall/acting/plain-act.tsx';

/** The steps open to whoever reads a task: the doer reports, the giver accepts or sends back. Source: §2.7. */
export function TaskActs({ record }: { readonly record: Shown }) {
  const actor = useActor();
  const isDoer = isOfficeStaff(actor, record.office) || record.body.to === actor.id;
  const role = record.body.from === 'localParty' ? 'localParty' : 'countyOffice';
  const isGiver = record.owner === actor.id || hasRole(actor, role, role === 'localParty' ? record.office : undefined);
  const isOpen = record.status === 'assigned' || record.status === 'returned';
  if (isOpen && isDoer) {
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
