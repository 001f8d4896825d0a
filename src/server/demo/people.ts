/** The invented people of the sample county, with the log-ins that the contract names. */
import type { Role, RoleGrant } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { Trx } from '#src/server/store/database.ts';
import { insertGrant, insertPerson, setPassword, type Person } from '#src/server/store/people.ts';
import { DEFAULT_TENANT } from '#src/server/admin/directory.ts';
import people from './people.json' with { type: 'json' };

/** The first day of the present term, from which everybody holds their role. */
const TERM_BEGAN = '2022-01-20';
/** The offices a special committee assists: Jiantiao and Hengdu. */
const ASSISTED = ['331022105', '331022106'];

/** The office the chair is linked to: Jiantiao. */
const LINKED = '331022105';

const COUNTY_ROLES = [
  ['office', 'countyOffice'],
  ['memberswork', 'membersWork'],
  ['proposals', 'proposalsCommittee'],
  ['chair', 'chair'],
  ['admin', 'admin'],
] as const;

const STAFF = [
  ['clerk', 'clerk'],
  ['director', 'director'],
  ['deputy', 'deputyDirector'],
  ['party', 'localParty'],
] as const;

/** Everybody of the sample county: six members and four staff for each of ten offices, and six people of the county. */
export function demoPeople(now: string): Person[] {
  const offices = people.offices.flatMap((office, place) => [
    ...office.members.map((member, index) => {
      const number = `SM10-${String(place * 6 + index + 1).padStart(3, '0')}`;
      return person(now, `member${index + 1}.${office.pinyin}`, member.name, [held('member', office.code)], member.sector, number);
    }),
    ...STAFF.map(([key, role]) => person(now, `${key}.${office.pinyin}`, office[key], [held(role, office.code)])),
  ]);
  const county = COUNTY_ROLES.map(([login, role]) =>
    person(now, login, people.county[login], login === 'chair' ? [held(role, null), held(role, LINKED)] : [held(role, null)]),
  );
  const committee = person(
    now,
    'committee',
    people.county.committee,
    ASSISTED.map((office) => held('specialCommittee', office)),
  );
  return [...offices, ...county, committee];
}

/** Puts everybody into the store with the same sample password, hashed once. */
export async function putDemoPeople(trx: Trx, everybody: readonly Person[], passwordHash: string, now: string): Promise<void> {
  for (const { roles, ...own } of everybody) {
    await insertPerson(trx, own);
    await setPassword(trx, own.id, passwordHash, now);
    for (const grant of roles) await insertGrant(trx, own.id, grant);
  }
}

function person(
  createdAt: string,
  login: string,
  name: string,
  roles: readonly RoleGrant[],
  sector: string | null = null,
  memberNo: string | null = null,
): Person {
  const phone = memberNo === null ? null : `139****${memberNo.slice(-3).padStart(4, '0')}`;
  return { id: newId(), tenant: DEFAULT_TENANT, login, name, sector, memberNo, phone, createdAt, roles };
}

function held(role: Role, office: string | null): RoleGrant {
  return { role, office, from: TERM_BEGAN, to: null };
}
