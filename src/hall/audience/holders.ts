/** Who holds a role today, read from the directory. */
import type { Shown } from '#src/device/shown.ts';
import type { CalendarDate } from '#src/domain/calendar.ts';
import type { Role } from '#src/domain/people.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';

/** Roles by which an audience is chosen: those of the offices and their members. Source: §3.1. */
export const ROLES_TO_CHOOSE = ['director', 'deputyDirector', 'clerk', 'member', 'localParty'] as const satisfies readonly Role[];

/** The people who hold one of these roles on a day, each once, in the order of the directory. */
export function holdersOf(people: readonly Pick<Shown, 'id' | 'body'>[], roles: readonly Role[], today: CalendarDate): string[] {
  const isHeld = ({ body }: Pick<Shown, 'body'>) =>
    objectsIn(body, 'roles').some((grant) => {
      const [role, from, to] = [textIn(grant, 'role'), textIn(grant, 'from'), textIn(grant, 'to')];
      return roles.some((one) => one === role) && from <= today && (to === '' || to >= today);
    });
  return people.filter(isHeld).map(({ id }) => id);
}
