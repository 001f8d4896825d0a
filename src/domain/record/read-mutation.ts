/** From whatever arrived to one well-formed act, or the list of what is wrong with it. */
import type { z } from 'zod';
import { invalid, type Fault, type FaultCode } from '#src/domain/problem.ts';
import { allow, refuse, type Result } from '#src/domain/result.ts';
import { textFault } from '#src/domain/text.ts';
import { mutation, type Mutation } from './mutation.ts';

/**
 * Reads one mutation as it came over the wire.
 *
 * @returns the mutation, or `invalid` with a path and a code for each fault; nothing is coerced or dropped
 */
export function readMutation(raw: unknown): Result<Mutation> {
  if (!isKeepable(raw)) return refuse(invalid(...textFaults(raw, '')));
  const parsed = mutation.safeParse(raw);
  return parsed.success ? allow(parsed.data) : refuse(invalid(...faultsOf(parsed.error)));
}

/** Faults of a failed parse, by path; one fault for each unknown key. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, code: 'unknown_field' }));
    }
    return [{ path, code: codeOf(issue) }];
  });
}

function codeOf(issue: z.core.$ZodIssue): FaultCode {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return 'too_long';
      return issue.origin === 'array' ? 'too_many' : 'out_of_range';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'required' : 'out_of_range';
    case 'invalid_value':
      return 'not_in_list';
    case 'invalid_union':
      return issue.path.at(-1) === 'op' ? 'unknown_op' : 'wrong_type';
    case 'invalid_format':
      return issue.format === 'uuid' ? 'bad_id' : 'wrong_type';
    case 'custom':
      return isFaultCode(issue.params?.fault) ? issue.params.fault : 'wrong_type';
    default:
      return 'wrong_type';
  }
}

/** Custom checks of our schemas name their fault in `params`. */
const CUSTOM_FAULTS: readonly FaultCode[] = ['bad_date', 'bad_order', 'bad_id', 'too_long', 'not_in_list', 'out_of_range'];

function isFaultCode(value: unknown): value is FaultCode {
  return CUSTOM_FAULTS.some((code) => code === value);
}

/** Can every text in it be kept, keys included? Where it stands is asked only when not. */
function isKeepable(value: unknown): boolean {
  if (typeof value === 'string') return textFault(value) === null;
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(isKeepable);
  return Object.entries(value).every(([key, inner]) => textFault(key) === null && isKeepable(inner));
}

/** Text that no database or document could keep, wherever it stands, keys included. */
function textFaults(value: unknown, path: string): Fault[] {
  if (typeof value === 'string') {
    const code = textFault(value);
    return code ? [{ path: path.replace(/^set\.([^.]+).*$/, '$1'), code }] : [];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const code = textFault(key);
    if (code) return [{ path, code }];
    return textFaults(inner, path === '' ? key : `${path}.${key}`);
  });
}
