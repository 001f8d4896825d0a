/** The rights to begin a record, each with the values that decide it: for whom, for which office, in whose name. */
import { actorOn, type Actor } from '#src/domain/people.ts';
import { apply } from '#src/domain/record/apply.ts';
import type { Related } from '#src/domain/record/definition.ts';
import { attendanceId, newId } from '#src/domain/record/identity.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body, Json, Stored } from '#src/domain/record/stored.ts';
import { definitionOf, RECORD_TYPES, type RecordType } from '#src/registry.ts';
import { contextFor, creating } from './acts.ts';
import { bo, HENGDU, JIANTIAO, lin, mei, TODAY } from './actors.ts';
import { entryOf, OFFICES } from './directory.ts';
import { standing } from './papers.ts';
import { WHO } from './permissions.ts';

/** A member of the other office. */
export const ACROSS: Actor = actorOn(
  {
    ...{ id: '0198f7c1-0000-7000-8000-000000000017', name: '对岸委员', tenant: 'sanmen' },
    roles: [{ role: 'member', office: HENGDU, from: '2022-01-01', to: null }],
  },
  TODAY,
);

const activityIn = (status: string): Stored => {
  const startsAt = '2026-09-18T14:30:00+08:00';
  const definition = definitionOf('activity');
  if (!definition) throw new Error('no activity');
  return standing(definition, status, lin, { kind: 'study', title: '学习', startsAt, place: '渔港广场', invited: [mei.id, bo.id] });
};
const perPerson = (status: string) => new Map(Object.values(WHO).map(({ id }) => [id, activityIn(status)]));
const [ANNOUNCED, DRAFTS] = [perPerson('announced'), perPerson('draft')];
/** What attendances are begun at: everybody tries at activities nobody else tries at. */
export const ACTIVITIES: readonly Stored[] = [...ANNOUNCED.values(), ...DRAFTS.values()];
const at = (activities: ReadonlyMap<string, Stored>, { id }: Actor): string => activities.get(id)?.id ?? '';

export interface Beginning {
  readonly type: RecordType;
  readonly how: string;
  readonly values: (actor: Actor) => Record<string, Json>;
  readonly rec?: (values: Record<string, Json>) => string;
}

type How = Readonly<Record<string, Beginning['values']>>;
const colleagueOf = ({ id }: Actor) => (id === bo.id ? mei.id : bo.id);
const setting = (name: string, value: Json, from = '2026-10-01') => ({ name, value, from, reason: '试行' });

/** Types in which the first values decide who may begin one; every other is begun empty. */
const HOW: Readonly<Partial<Record<RecordType, How>>> = {
  assessment: {
    'for oneself': ({ id }) => ({ person: id, year: 2026 }),
    'for somebody else': (actor) => ({ person: colleagueOf(actor), year: 2026 }),
    'opened by the office for its member': () => ({ person: bo.id, year: 2026, openedBy: 'office' }),
    'opened by the office for a member across': () => ({ person: ACROSS.id, year: 2026, openedBy: 'office' }),
    'opened by the members’ work committee': () => ({ person: bo.id, year: 2026, openedBy: 'membersWork' }),
  },
  attendance: {
    'for oneself, announced': (actor) => ({ activity: at(ANNOUNCED, actor), member: actor.id }),
    'for somebody else, announced': (actor) => ({ activity: at(ANNOUNCED, actor), member: colleagueOf(actor) }),
    'for oneself, draft': (actor) => ({ activity: at(DRAFTS, actor), member: actor.id }),
  },
  check: { here: () => ({ office: JIANTIAO }), across: () => ({ office: HENGDU }) },
  contact: { 'with a member here': () => ({ member: bo.id }), 'with a member across': () => ({ member: ACROSS.id }) },
  engagement: {
    here: () => ({ person: ACROSS.id, office: JIANTIAO, start: '2027-01-01' }),
    across: () => ({ person: ACROSS.id, office: HENGDU, start: '2027-01-01' }),
  },
  exemption: {
    'of a member here': () => ({ person: bo.id, year: 2026, duty: 'research' }),
    'of a member across': () => ({ person: ACROSS.id, year: 2026, duty: 'research' }),
    'in somebody else’s name': (actor) => ({ person: bo.id, year: 2026, duty: 'deed', by: colleagueOf(actor) }),
  },
  plenary: { here: () => ({ office: JIANTIAO }), across: () => ({ office: HENGDU }) },
  settingChange: {
    'of a rule': () => setting('planBy', '04-30'),
    'of what keeps the program running': () => setting('auditMonths', 12),
    'of a year that is over': () => setting('planBy', '04-30', '2025-10-01'),
  },
  task: {
    'from the county, to an office': () => ({ from: 'county', to: JIANTIAO, text: '摸排' }),
    'from the county, to a person': () => ({ from: 'county', to: bo.id, text: '摸排' }),
    'from the local Party committee, here': () => ({ from: 'localParty', to: JIANTIAO, text: '摸排' }),
    'from the local Party committee, across': () => ({ from: 'localParty', to: HENGDU, text: '摸排' }),
  },
};

export const BEGINNINGS: readonly Beginning[] = RECORD_TYPES.flatMap((type): Beginning[] =>
  Object.entries(HOW[type] ?? { '': () => ({}) }).map(([how, values]) => ({
    ...{ type, how, values },
    ...(type === 'attendance' ? { rec: (first: Body) => attendanceId(textIn(first, 'activity'), textIn(first, 'member')) } : {}),
  })),
);

export function beginning({ type, values, rec }: Beginning, actor: Actor): Mutation {
  const first = values(actor);
  return { ...creating(first, rec?.(first) ?? newId()), type };
}

/** Whether the rule lets somebody begin it. @throws where it fails for another reason than who somebody is */
export function begins(one: Beginning, actor: Actor): boolean {
  const definition = definitionOf(one.type);
  if (!definition) throw new Error(one.type);
  const parent = relatedTo(definition.parentId?.(one.values(actor)) ?? null);
  const applied = apply(definition, null, beginning(one, actor), contextFor(actor, parent));
  return readBeginning(one, applied.status, applied.status === 'rejected' ? applied.problem.code : null);
}

export function readBeginning({ type, how }: Beginning, answer: string, code: string | null): boolean {
  if (answer === 'applied') return true;
  if (answer === 'rejected' && (code === 'forbidden' || code === 'not_found')) return false;
  throw new Error(`${type} ${how}: ${answer} ${code ?? ''}`);
}

function relatedTo(id: string | null): Related | null {
  const people = [...Object.values(WHO), ACROSS].map((person) => entryOf(person, '农业界'));
  const record = [...OFFICES, ...people, ...ACTIVITIES].find((one) => one.id === id);
  const definition = definitionOf(record?.type ?? '');
  return record && definition ? { definition, record, parent: null } : null;
}

/** The table as it is kept for review: what has no line nobody may begin. */
export function beginTable(names: readonly string[], may: (one: Beginning, who: string) => boolean): string {
  const lines = BEGINNINGS.flatMap((one) => {
    const who = names.filter((name) => may(one, name));
    const people = who.length === names.length ? ['everybody'] : who;
    return who.length === 0 ? [] : [`${one.type} · begin${one.how === '' ? '' : ` ${one.how}`}: ${people.join(' ')}`];
  });
  return `${lines.join('\n')}\n`;
}
