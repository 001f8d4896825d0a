/** A session of the Chairpersons' Council 主席会议 on the offices' work: whom it heard, what it decided; each decision becomes tasks. */
import { z } from 'zod';
import { yearOf } from '#src/domain/calendar.ts';
import { hasRole } from '#src/domain/people.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { attachment, date, line, prose } from '#src/domain/record/fields.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';

const decision = z.strictObject({
  id: z.uuid(),
  text: prose,
  /** For these offices; for all where none is named. */
  offices: z.array(line).max(50).optional(),
  due: date.optional(),
});

const countys = { kind: 'value', by: ['author', 'county', 'chair'] } as const;

/** Source: §3.1 (a special study each year, tasks deployed, reports heard). */
export const councilSession = defineRecord({
  type: 'councilSession',
  v: 1,
  body: z.strictObject({
    title: line.optional(),
    date: date.optional(),
    minutes: prose.optional(),
    officesHeard: z.array(line).max(50).optional(),
    decisions: z.array(decision).max(100).optional(),
    attachments: z.array(attachment).max(20).optional(),
  }),
  fields: {
    title: countys,
    date: countys,
    minutes: { kind: 'prose', by: ['author', 'county', 'chair'] },
    officesHeard: { kind: 'set', by: ['author', 'county', 'chair'] },
    decisions: { kind: 'set', by: ['author', 'county', 'chair'] },
    attachments: { kind: 'set', by: ['author', 'county', 'chair'] },
  },
  states: ['open'],
  transitions: {},
  begins: (actor) => hasRole(actor, 'countyOffice') || hasRole(actor, 'chair'),
  inTheNameOf: ['countyOffice', 'chair'],
  officeFor: () => null,
  locked: [],
  deletable: [],
  submits: [],
  faultsAtSubmit: () => [],
  eventDate: (body) => textIn(body, 'date') || null,
  scopes: ({ tenant }, half) => [`c:${tenant}:${half}`, `w:${tenant}`],
});

/** A task that a decision still has to become. */
export interface TaskDue {
  readonly to: string;
  readonly text: string;
  readonly due: string;
  readonly decision: string;
}

/**
 * The tasks that follow from a session's decisions and have not been given yet: one for each office a decision is for.
 *
 * @param offices every office of the county
 * @param given the tasks already given
 * Source: §3.1.
 */
export function tasksToGive(
  session: Pick<Stored, 'id' | 'body'>,
  offices: readonly string[],
  given: readonly Pick<Stored, 'body'>[],
): TaskDue[] {
  const isGiven = (to: string, id: string) =>
    given.some(({ body }) => body.session === session.id && body.decision === id && body.to === to);
  return objectsIn(session.body, 'decisions').flatMap((one) => {
    const id = textIn(one, 'id');
    return officesFor(one, offices)
      .filter((to) => !isGiven(to, id))
      .map((to) => ({ to, text: textIn(one, 'text'), due: textIn(one, 'due'), decision: id }));
  });
}

function officesFor(decided: Body, all: readonly string[]): readonly string[] {
  const named = Array.isArray(decided.offices) ? decided.offices.filter((id): id is string => typeof id === 'string') : [];
  return named.length === 0 ? all : named;
}

/** Did the council study the offices' work in that year? The yearly board shows where it did not. Source: §3.1. */
export function hasStudied(sessions: readonly Pick<Stored, 'body' | 'deleted'>[], year: number): boolean {
  return sessions.some(({ body, deleted }) => !deleted && textIn(body, 'date') !== '' && yearOf(textIn(body, 'date')) === year);
}
