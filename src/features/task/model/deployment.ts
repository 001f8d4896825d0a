/** A deployment 部署: one text given to many at once, each of whom has a task of their own. */
import { audienceIn } from '#src/domain/record/audience.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';

/**
 * To whom a deployment gives its tasks: the offices chosen, or those of the people chosen who belong to an office;
 * a task for somebody without an office nobody could give. Source: §2.7, §3.1.
 */
export function addresseesOf(body: Body, people: readonly Pick<Stored, 'id' | 'body'>[]): string[] {
  const { kind, ids } = audienceIn(body);
  if (kind === 'all') return [];
  if (kind === 'offices') return [...ids];
  const placed = new Set(people.filter((person) => hasPlace(person.body)).map(({ id }) => id));
  return ids.filter((id) => placed.has(id));
}

function hasPlace(person: Body): boolean {
  return textIn(person, 'office') !== '' || objectsIn(person, 'roles').some((role) => textIn(role, 'office') !== '');
}

/** Tasks of one deployment together, the newest deployment first; tasks given singly are no part of any. Source: §3.1. */
export function deploymentsIn<Task extends Pick<Stored, 'body'>>(tasks: readonly Task[]): [string, Task[]][] {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const id = textIn(task.body, 'deployment');
    if (id !== '') groups.set(id, [...(groups.get(id) ?? []), task]);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? 1 : -1));
}
