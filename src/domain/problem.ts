/**
 * Every refusal of a single act, by the code that travels on the wire. Words for each are the
 * strings `problem.<code>` of the phone; the domain itself says nothing to people.
 */
export const PROBLEM_CODES = [
  'forbidden',
  'forbidden_field',
  'not_found',
  'gone',
  'locked',
  'state_changed',
  'content_changed',
  'changed_since',
  'invalid',
  'too_large',
  'id_reused',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What is wrong with one field. Words for each are the strings `fault.<code>`. */
export const FAULT_CODES = [
  'required',
  'unknown_field',
  'unknown_type',
  'unknown_op',
  'unknown_command',
  'not_yours',
  'wrong_type',
  'too_long',
  'too_many',
  'not_in_list',
  'out_of_range',
  'bad_date',
  'bad_order',
  'bad_id',
  'control_char',
  'ill_formed',
  'bidi_override',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** One fault: the field (`title`, `position.lat`, `note`) and what is wrong with it. */
export interface Fault {
  readonly path: string;
  readonly code: FaultCode;
}

/** Why an act was refused, with what the person needs to go on: faulty fields, or who changed what meanwhile. */
export interface Problem {
  readonly code: ProblemCode;
  readonly detail?: ProblemDetail;
}

export interface ProblemDetail {
  readonly fields?: readonly Fault[];
  readonly status?: string;
  readonly by?: string;
  readonly at?: string;
}

export function problem(code: ProblemCode, detail?: ProblemDetail): Problem {
  return detail ? { code, detail } : { code };
}

export function invalid(...fields: readonly Fault[]): Problem {
  return problem('invalid', { fields });
}
