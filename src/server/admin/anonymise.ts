/** Taking a person's name and details out of what is kept, at their own asking. Source: 个人信息保护法 §47; domain §5. */
import type { Stored } from '#src/domain/record/stored.ts';
import { note } from '#src/server/store/audit.ts';
import { write, type Trx } from '#src/server/store/database.ts';
import { disableAccount, personById, personByLogin } from '#src/server/store/people.ts';
import { touch } from '#src/server/store/records.ts';
import { endSessionsOf } from '#src/server/store/sessions.ts';
import type { Desk } from './accounts.ts';
import { CONSOLE, putPeople, writingAt } from './directory.ts';
import { NotDone } from './refused.ts';

/** Stands where the name was, on every screen and paper. */
export const NAMELESS = '（已匿名）';

/** What nobody but its author ever saw; it is emptied and deleted. */
const PRIVATE_TYPES = ['note'];
const PRIVATE_STATUSES = ['draft'];

/**
 * Closes the account, takes name, sector, numbers and phone out of the directory and the name out of every story, and
 * deletes what was the person's alone. Official records stay with their story, and so does the audit.
 *
 * @returns how many records no longer name the person, and how many private ones were deleted
 */
export async function anonymise({ store, now }: Desk, login: string): Promise<{ readonly named: number; readonly deleted: number }> {
  return write(store, async (trx) => {
    const person = await personByLogin(trx, login);
    if (!person) throw new NotDone('there is no such account');
    if (person.name === NAMELESS) throw new NotDone('this person is anonymous already');
    const at = now();
    const writing = writingAt(person.tenant, at);
    const ids = await touchedBy(trx, person.id);
    const counted = { named: 0, deleted: 0 };
    await touch(trx, writing, ids, (current) => {
      if (current === null) return null;
      const after = isPrivate(current, person.id) ? emptied(current) : current;
      if (after !== current) counted.deleted += 1;
      const unnamed = withoutName(after, person.id);
      if (unnamed !== after) counted.named += 1;
      return unnamed === current ? null : unnamed;
    });
    const gone = { name: NAMELESS, sector: null, member_no: null, phone: null, login: `gone-${person.id.slice(-12)}` };
    await trx.updateTable('person').set(gone).where('id', '=', person.id).execute();
    await disableAccount(trx, person.id, at);
    await endSessionsOf(trx, person.id, 'session_revoked', at, null);
    const nobody = await personById(trx, person.id);
    if (nobody) await putPeople(trx, writing, [nobody]);
    await note(trx, { tenant: person.tenant, at, actor: CONSOLE, act: 'person.anonymise', subject: person.id, detail: { ...counted } });
    return counted;
  });
}

/** The records the person owns, and those whose story names them. */
async function touchedBy(trx: Trx, person: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('record')
    .select('id')
    .where('type', '!=', 'person')
    .where((where) => where.or([where('owner_id', '=', person), where('log', 'like', `%${person}%`)]))
    .execute();
  return rows.map(({ id }) => id);
}

function isPrivate({ owner, type, status }: Stored, person: string): boolean {
  return owner === person && (PRIVATE_TYPES.includes(type) || PRIVATE_STATUSES.includes(status));
}

function emptied(record: Stored): Stored {
  return { ...record, body: {}, deleted: 1 };
}

/** The same record when its story does not name the person. */
function withoutName(record: Stored, person: string): Stored {
  if (!record.log.some(({ by }) => by.id === person && by.name !== NAMELESS)) return record;
  return {
    ...record,
    log: record.log.map((entry) => (entry.by.id === person ? { ...entry, by: { ...entry.by, name: NAMELESS } } : entry)),
  };
}
