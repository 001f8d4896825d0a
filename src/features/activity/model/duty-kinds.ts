/** Which kinds of activity serve one of the six duties. Source: §2.6. */
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

const DUTY_KINDS = ['research', 'inspection', 'sector'];

export function servesDuty(kind: string): boolean {
  return DUTY_KINDS.includes(kind);
}

/** The kinds of an activity, its own first, then what it counts as besides. */
export function kindsOf(body: Body): string[] {
  return [textIn(body, 'kind'), textIn(body, 'secondKind')].filter((kind) => kind !== '');
}
