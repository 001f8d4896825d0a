/** The same people on the day after their last role ended. */
import { actorOn, type Actor } from '#src/domain/people.ts';

export function afterwards(people: Readonly<Record<string, Actor>>): Record<string, Actor> {
  const ended = Object.entries(people).map(([who, { grants, today, ...person }]) => {
    const roles = grants.map((grant) => ({ ...grant, to: yesterday(today) }));
    return [who, actorOn({ ...person, roles }, today)] as const;
  });
  return Object.fromEntries(ended);
}

export function yesterday(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
