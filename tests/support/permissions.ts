/** Every right there is, made from the definitions: who reads a record in each state, who begins one, who may give which command. */
import { halfYearOf } from '#src/domain/calendar.ts';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { apply } from '#src/domain/record/apply.ts';
import type { RecordDefinition, Related } from '#src/domain/record/definition.ts';
import { mayRead, scopesOf } from '#src/domain/record/scopes.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { report } from '#src/features/report/model/report.ts';
import { RECORD_TYPES, recordDefinition, type RecordType } from '#src/registry.ts';
import { commanding, contextFor, NOW } from './acts.ts';
import { bo, county, fu, JIANTIAO, lin, localParty, mei, TODAY } from './actors.ts';
import { PEOPLE, standing } from './papers.ts';

/** Everybody whose rights are told, by what they are. `member` and `clerk` own what people like them write. */
export const WHO: Readonly<Record<string, Actor>> = {
  ...PEOPLE,
  proposals: actorOn(
    {
      ...{ id: '0198f7c1-0000-7000-8000-000000000016', name: '提案委', tenant: 'sanmen' },
      roles: [{ role: 'proposalsCommittee', office: null, from: '2022-01-01', to: null }],
    },
    TODAY,
  ),
};

/** Whose a record is, where it is not the member's. */
const OWNERS: Readonly<Partial<Record<RecordType, Actor>>> = {
  ...{ activity: lin, contact: lin, news: lin, plan: lin, practice: lin, summary: lin, support: lin },
  ...{ check: county, councilSession: county, material: county, notice: county, plenary: county, settingChange: county, task: county },
};
const BODIES: Readonly<Partial<Record<RecordType, Body>>> = {
  assessment: { openedBy: 'office' },
  // The colleague is asked to co-sign.
  proposal: { kind: 'joint', cosponsors: [{ id: bo.id, state: 'invited', opinion: '', until: null, at: NOW }] },
  seal: { holder: JIANTIAO, half: halfYearOf(TODAY) },
  task: { from: 'county', to: JIANTIAO },
};

/** A kind of record with rights of its own. */
export interface Kind {
  readonly name: string;
  readonly definition: RecordDefinition;
  readonly body: Body;
}

/** Kinds that have rights of their own within a type: what the record says decides who may do what with it. */
const DEPUTY_NAMED = { as: 'the deputy named to sign', body: { delegate: fu.id } };
const MORE: Readonly<Partial<Record<RecordType, readonly { readonly as: string; readonly body: Body }[]>>> = {
  request: [{ as: 'protected', body: { protected: true } }],
  plan: [DEPUTY_NAMED],
  summary: [DEPUTY_NAMED],
  assessment: [{ ...DEPUTY_NAMED, body: { openedBy: 'office', ...DEPUTY_NAMED.body } }],
  task: [{ as: 'given by the local Party committee', body: { from: 'localParty', to: JIANTIAO } }],
};

export const KINDS: readonly Kind[] = RECORD_TYPES.flatMap((type): Kind[] => {
  const definition: RecordDefinition = recordDefinition(type);
  const plain = { name: type, definition, body: BODIES[type] ?? {} };
  return [plain, ...(MORE[type] ?? []).map(({ as, body }) => ({ name: `${type}, ${as}`, definition, body }))];
});

/** What a variant is a wording of. */
export const PARENT: Stored = standing(report, 'submitted', mei, {});

export function recordOf({ definition, body }: Kind, status: string): Stored {
  const plainOwner = OWNERS[definition.type as RecordType] ?? mei; // a kind's type is a record type
  const owner = body.from === 'localParty' ? localParty : plainOwner;
  const record = { ...standing(definition, status, owner, body), ...(definition.type === 'seal' ? { owner: '' } : {}) };
  return definition.type === 'variant' ? { ...record, parent: PARENT.id, body: { parent: PARENT.id } } : record;
}

/** One right to be asked about: somebody gives a command to a record in a state. */
export interface Cell {
  readonly kind: Kind;
  readonly status: string;
  readonly command: string;
}

/** Every command from every state it leads on from; from any other state it is refused to everybody. */
export function cells(): Cell[] {
  return KINDS.flatMap((kind) =>
    kind.definition.states.flatMap((status) =>
      Object.entries(kind.definition.transitions)
        .filter(([, { from }]) => from.includes(status))
        .map(([command]) => ({ kind, status, command })),
    ),
  );
}

/** Refused for who somebody is; what else is missing in a command is another matter. */
export function isBarred(code: string | undefined): boolean {
  return code === 'forbidden' || code === 'not_found';
}

export function parentOf({ definition }: Kind): Related | null {
  return definition.type === 'variant' ? { definition: report, record: PARENT, parent: null } : null;
}

/** The rule's own word on a cell. */
export function allows({ kind, status, command }: Cell, actor: Actor): boolean {
  const record = recordOf(kind, status);
  const applied = apply(kind.definition, record, commanding(record, command, {}, kind.definition), contextFor(actor, parentOf(kind)));
  return !isBarred(applied.status === 'rejected' ? applied.problem.code : undefined);
}

export function reads(kind: Kind, status: string, actor: Actor): boolean {
  return mayRead(actor, scopesOf(kind.definition, recordOf(kind, status), parentOf(kind)));
}

/** The table as it is kept for review: one right a line. */
export function tableOf(isReader: (kind: Kind, status: string, who: string) => boolean, may: (cell: Cell, who: string) => boolean): string {
  const names = Object.keys(WHO);
  const line = (head: string, people: readonly string[]) => `${head}: ${people.length === 0 ? 'nobody' : people.join(' ')}`;
  const lines = KINDS.flatMap((kind) => [
    '',
    ...kind.definition.states.map((status) =>
      line(
        `${kind.name} · ${status} · read`,
        names.filter((who) => isReader(kind, status, who)),
      ),
    ),
    ...cells()
      .filter((cell) => cell.kind === kind)
      .map((cell) =>
        line(
          `${kind.name} · ${cell.status} · ${cell.command}`,
          names.filter((who) => may(cell, who)),
        ),
      ),
  ]);
  return `${lines.join('\n').trim()}\n`;
}
