/** What the county may read of the book of what was done: who, what, to whom, when. Never what is in a record. */
import { z } from 'zod';

/** What is written into the book, in the order in which it is offered for a search. */
export const AUDIT_ACTS = [
  'session.start',
  'session.refused',
  'session.end',
  'password.change',
  'account.activate',
  'account.add',
  'account.code',
  'account.disable',
  'account.enable',
  'device.revoke',
  'role.grant',
  'role.end',
  'engagement',
  'person.move',
  'person.anonymise',
  'setting.change',
  'request.read',
  'export.year',
  'committee.export',
  'committee.import',
  'rescue.import',
  'backup',
  'restore',
  'setup',
  'demo',
] as const;

const line = z.object({
  no: z.int(),
  at: z.string(),
  act: z.string(),
  /** Empty where nobody was signed in; `console` for whoever sat at the machine. */
  actor: z.object({ id: z.string(), name: z.string().nullable() }),
  subject: z.object({ id: z.string(), name: z.string().nullable() }),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

export const auditAnswer = z.object({ lines: z.array(line), more: z.boolean() });

export type AuditLine = z.output<typeof line>;
export type AuditAnswer = z.output<typeof auditAnswer>;
