/** The desk of administration as somebody signed in sits at it: their committee, their part of the accounts. */
import { keepsAccounts, mayLookAfter, rolesToGive } from '#src/domain/account-care.ts';
import { ROLES, type Actor } from '#src/domain/people.ts';
import type { AccountShown, ActivationSlip } from '#src/domain/account-answers.ts';
import { activationLink, VALID_MS } from '#src/server/auth/activation.ts';
import type { Parts } from '#src/server/parts.ts';
import { Refusal } from './problem-reply.ts';
import { credentialOf, personById, type Person } from '#src/server/store/people.ts';
import { listed, type Desk, type Listed } from '#src/server/admin/accounts.ts';
import { NotDone } from '#src/server/admin/refused.ts';

/** Who may not see accounts at all is refused here. */
export function deskFor({ store, now }: Pick<Parts, 'store' | 'now'>, actor: Actor): Desk {
  if (!keepsAccounts(actor)) throw new Refusal('forbidden');
  const given = rolesToGive(actor, ROLES);
  return {
    store,
    now,
    acting: {
      id: actor.id,
      tenant: actor.tenant,
      mayChange: (person) => mayLookAfter(actor, person),
      mayGive: (role) => given.includes(role),
    },
  };
}

/** Somebody of one's own committee; everybody else does not exist. */
export async function personAt({ store, acting }: Desk, id: string): Promise<Person> {
  const person = await personById(store.reader, id);
  if (!person || person.tenant !== acting?.tenant) throw new Refusal('not_found');
  return person;
}

export async function listedAt(desk: Desk, person: Person): Promise<Listed> {
  return listed(person, await credentialOf(desk.store.reader, person.id));
}

export function accountShown({ acting }: Desk, { person, state }: Listed): AccountShown {
  const { id, login, name, sector, memberNo, phone, roles } = person;
  const yours = acting?.mayChange(person) ?? false;
  return { id, login, name, sector, memberNo, phone, roles: roles.map((grant) => ({ ...grant })), state, yours };
}

export interface Issued {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly office: string | null;
  readonly code: string;
}

export function slipOf({ id, login, name, office, code }: Issued, origin: string, now: string): ActivationSlip {
  const until = new Date(Date.parse(now) + VALID_MS).toISOString();
  return { id, login, name, office, code, link: activationLink(origin, code), until };
}

/** What was refused at the desk, as an answer: the field and why. */
export async function asRefusal<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof NotDone)) throw error;
    const { fault } = error;
    if (fault === null) throw new Refusal('not_found');
    if (fault.code === 'not_yours') throw new Refusal('forbidden', { fields: [fault] });
    throw new Refusal('invalid', { fields: [fault] });
  }
}
