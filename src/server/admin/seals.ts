/** The secrets sign-in codes are made with: one for each office and each person of a special committee, new every half-year. */
import { randomBytes } from 'node:crypto';
import { dateIn, halfYearOf, nextHalfYear } from '#src/domain/calendar.ts';
import { actorOn, hasRole } from '#src/domain/people.ts';
import { sealId } from '#src/domain/record/identity.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { write } from '#src/server/store/database.ts';
import type { Person } from '#src/server/store/people.ts';
import { loadRecords, touch } from '#src/server/store/records.ts';
import type { Desk } from './accounts.ts';
import { officesOf, tenantOf, writingAt } from './directory.ts';

/** Bytes of a secret. */
const SECRET = 32;

interface Wanted {
  readonly holder: string;
  readonly half: string;
  readonly office: string | null;
}

/** Makes the seals of this half-year and the next where they are not there yet, so that phones hold them before they need them. */
export async function cutSeals(desk: Desk, people: readonly Person[]): Promise<void> {
  const tenants = new Set([await tenantOf(desk.store.reader), ...people.map(({ tenant }) => tenant)]);
  for (const tenant of tenants) {
    await cutSealsOf(
      desk,
      tenant,
      people.filter((person) => person.tenant === tenant),
    );
  }
}

async function cutSealsOf({ store, now }: Desk, tenant: string, people: readonly Person[]): Promise<void> {
  const today = dateIn(now());
  const offices = [...(await officesOf(store.reader, tenant)).keys()];
  const persons = people.filter((person) => hasRole(actorOn(person, today), 'specialCommittee')).map(({ id }) => id);
  const halves = [halfYearOf(today), nextHalfYear(halfYearOf(today))];
  const wanted = new Map(
    halves
      .flatMap((half): Wanted[] => [
        ...offices.map((holder) => ({ holder, half, office: holder })),
        ...persons.map((holder) => ({ holder, half, office: null })),
      ])
      .map((one) => [sealId(one.holder, one.half), one] as const),
  );
  const there = await loadRecords(store.reader, [...wanted.keys()]);
  const missing = [...wanted.keys()].filter((id) => !there.has(id));
  if (missing.length === 0) return;
  await write(store, (trx) =>
    touch(trx, writingAt(tenant, now()), missing, (current, id) => {
      const one = wanted.get(id);
      return current || !one ? null : newSeal(tenant, id, one, now());
    }),
  );
}

function newSeal(tenant: string, id: string, { holder, half, office }: Wanted, now: string): Stored {
  return {
    id,
    tenant,
    type: 'seal',
    v: 1,
    seq: -1,
    status: 'current',
    owner: office === null ? holder : '',
    office,
    parent: null,
    deleted: 0,
    body: { holder, half, secret: randomBytes(SECRET).toString('hex') },
    log: [],
    at: { created: now, submitted: null, received: now },
  };
}
