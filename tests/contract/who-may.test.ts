/** The table of rights: which people may give which command, for the records of offices and of the county. Everybody else is refused. */
import { describe, expect, test } from 'vitest';
import { apply } from '#src/domain/record/apply.ts';
import type { RecordDefinition } from '#src/domain/record/definition.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { recordDefinition, type RecordType } from '#src/registry.ts';
import { commanding, contextFor } from '#tests/support/acts.ts';
import { JIANTIAO, lin, localParty, mei, county } from '#tests/support/actors.ts';
import { PEOPLE, standing } from '#tests/support/papers.ts';

interface Case {
  readonly owner: (typeof PEOPLE)[string];
  readonly body?: Body;
  /** Who may, by command; the owner is named by what they are. */
  readonly may: Readonly<Record<string, readonly string[]>>;
}

const STAFF = ['clerk', 'director', 'deputy'];
const PAPER = { sign: ['director'], submit: STAFF, receive: ['county'], return: ['county'] };

const TABLE: Readonly<Partial<Record<RecordType, Case>>> = {
  plan: { owner: lin, may: PAPER },
  summary: { owner: lin, may: PAPER },
  assessment: {
    owner: mei,
    body: { openedBy: 'office' },
    may: {
      selfReport: ['member'],
      officeSign: ['director'],
      remark: ['member'],
      conclude: ['county', 'membersWork'],
      file: ['county', 'membersWork'],
    },
  },
  task: {
    owner: county,
    body: { from: 'county', to: JIANTIAO },
    may: { progress: STAFF, finish: STAFF, return: ['county'], signOff: ['county'] },
  },
  check: { owner: county, may: { reply: STAFF, recheck: ['county', 'committee'], close: ['county', 'committee'] } },
  practice: { owner: lin, may: { submit: STAFF, publish: ['county'], adopt: ['neighbour'], reportBack: ['neighbour'] } },
  support: { owner: lin, may: { answer: ['county', 'membersWork'], close: [...STAFF, 'county', 'membersWork'] } },
  plenary: { owner: county, may: { close: [...STAFF, 'county'] } },
  engagement: { owner: mei, may: { end: ['director', 'county'] } },
};

/** Who is not refused for who they are; what is missing in the command is another matter. */
function allowed(definition: RecordDefinition, { owner, body = {} }: Case, command: string): string[] {
  const status = definition.transitions[command]?.from[0] ?? '';
  const record = standing(definition, status, owner, body);
  return Object.entries(PEOPLE).flatMap(([name, actor]) => {
    const applied = apply(definition, record, commanding(record, command, {}, definition), contextFor(actor));
    const isRefused = applied.status === 'rejected' && ['forbidden', 'not_found'].includes(applied.problem.code);
    return isRefused ? [] : [name];
  });
}

describe.each(Object.entries(TABLE))('%s', (type, row) => {
  const definition = recordDefinition(type as RecordType); // the table's keys are record types
  test('every command has its line in the table', () => {
    expect(Object.keys(row.may).toSorted()).toEqual(Object.keys(definition.transitions).toSorted());
  });
  test.each(Object.entries(row.may))('%s', (command, people) => {
    expect(allowed(definition, row, command).toSorted()).toEqual([...people].toSorted());
  });
});

test('a task of the local Party committee is accepted or sent back by that committee alone (§1)', () => {
  const row: Case = { owner: localParty, body: { from: 'localParty', to: JIANTIAO }, may: {} };
  for (const command of ['signOff', 'return']) expect(allowed(recordDefinition('task'), row, command)).toEqual(['localParty']);
});
