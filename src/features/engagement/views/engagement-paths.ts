/** Where engagements are read and written. */
import { hasRole, type Actor } from '#src/domain/people.ts';
import { pathTo } from '#src/domain/record/path.ts';

export const ENGAGEMENTS_PATH = '/engagements';

export function engagementPath(id: string): string {
  return pathTo('engagement', id);
}

/** Whether somebody engages the clerks of an office: its first-responsible person, and the county. Source: §3.3.2. */
export function mayEngage(actor: Actor, office: string | null): boolean {
  return hasRole(actor, 'countyOffice') || (office !== null && hasRole(actor, 'director', office));
}
