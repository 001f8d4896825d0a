/** The way of a yearly document 年度计划、年度总结 from its office to the county: signed, submitted, received or sent back. */
import { z } from 'zod';
import { problem } from '#src/domain/problem.ts';
import { refuse, allow, type Result } from '#src/domain/result.ts';
import { canonical, hashText, isEmpty } from './content.ts';
import type { ApplyContext, Effect, Field, TransitionRule } from './definition.ts';
import { date, line, prose } from './fields.ts';
import type { Transition } from './mutation.ts';
import { SIGNATURE, SIGNERS, signature, signingBody, signingFields } from './signing.ts';
import type { Body, Stored } from './stored.ts';

export const DOCUMENT_STATES = ['draft', 'signed', 'submitted', 'returned', 'received'] as const;
/** From the signature on the text stands as it was signed. */
export const DOCUMENT_LOCKED = ['signed', 'submitted', 'received'] as const;

const comment = z.strictObject({ id: z.uuid(), text: prose, by: line, on: date });

export const documentBody = {
  year: z.int().min(2000).max(2199).optional(),
  ...signingBody,
  /** The number under which the county received it. */
  number: line.optional(),
  comments: z.array(comment).max(200).optional(),
};

export const documentFields = {
  year: { kind: 'value', by: [] },
  ...signingFields,
  number: { kind: 'value', by: [] },
  comments: { kind: 'set', by: ['localParty', 'office', 'county'] },
} as const satisfies Record<string, Field>;

/** Source: §3.3.1 (who signs), §3.3.3 (in writing, to the county office). */
export const documentTransitions = {
  sign: { from: ['draft', 'returned'], to: 'signed', by: SIGNERS, fills: SIGNATURE, asks: { content: z.string().optional() } },
  submit: { from: ['signed'], to: 'submitted', by: ['office'] },
  receive: { from: ['submitted'], to: 'received', by: ['county'], input: ['number'], requires: ['number'] },
  return: { from: ['submitted'], to: 'returned', by: ['county'], needs: 'reason' },
} as const satisfies Record<string, TransitionRule>;

/**
 * A draft is its office's staff's; submitted, it is read by the office's members, the local Party committee, the
 * assisting committee and the county. Source: §1, §3.2, §3.3.3.
 */
export function documentScopes(record: Stored, half: string): string[] {
  if (record.office === null) return [];
  const { office, tenant } = record;
  const staff = `s:${office}:${half}`;
  return record.at.submitted === null ? [staff] : [staff, `o:${office}`, `p:${office}`, `x:${office}`, `c:${tenant}:${half}`];
}

/** Hash of what a signer was shown, sets included; a signature that names another one is refused. */
export function documentHash(body: Body, fields: readonly string[]): string {
  return hashText(canonical(Object.fromEntries(fields.flatMap((name) => (isEmpty(body[name]) ? [] : [[name, body[name]]])))));
}

/** Puts the signature under the text its signer was shown. Source: §3.3.1. */
export function signDocument(record: Stored, command: Transition, context: ApplyContext, fields: readonly string[]): Result<Effect> {
  if (command.name !== 'sign') return allow({});
  const shown = command.input?.content;
  if (typeof shown === 'string' && shown !== documentHash(record.body, fields)) {
    return refuse(problem('content_changed', { status: record.status }));
  }
  return allow({ body: { ...record.body, ...signature(context, record) } });
}
