/** Where assessments are read, which year an address asks for, and how their states look. */
import { pathTo } from '#src/domain/record/path.ts';
import type { StatusKey } from '#src/ui/status.ts';

export const LOOKS: Readonly<Record<string, StatusKey>> = {
  draft: 'draft',
  selfDone: 'office',
  officeSigned: 'county',
  concluded: 'verified',
  filed: 'filed',
};

/** The year in an address, else the present one. */
export function yearAsked(asked: string | undefined, present: number): number {
  return asked !== undefined && /^20\d\d$/u.test(asked) ? Number(asked) : present;
}

export function assessmentPath(id: string): string {
  return pathTo('assessment', id);
}
