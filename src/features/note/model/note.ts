/** A field note 随手记: jotted down on the way, its author's alone until it becomes something. */
import { z } from 'zod';
import { hasRole, memberOffice } from '#src/domain/people.ts';
import { defineRecord } from '#src/domain/record/definition.ts';
import { attachment, line, position, prose } from '#src/domain/record/fields.ts';

/** What a note can become. */
export const BECOMES = ['report', 'proposal', 'deed'] as const;

const authors = { kind: 'value', by: ['author'] } as const;

/** Source: §2.5 (gathering what people say, in the field). */
export const note = defineRecord({
  type: 'note',
  v: 1,
  body: z.strictObject({
    text: prose.optional(),
    place: line.optional(),
    position: position.optional(),
    becameType: z.enum(BECOMES).optional(),
    becameId: z.uuid().optional(),
    attachments: z.array(attachment).max(20).optional(),
  }),
  fields: {
    text: { kind: 'prose', by: ['author'] },
    place: authors,
    position: authors,
    becameType: authors,
    becameId: authors,
    attachments: { kind: 'set', by: ['author'] },
  },
  states: ['open', 'used'],
  transitions: {
    use: { from: ['open'], to: 'used', by: ['author'], input: ['becameType', 'becameId'], requires: ['becameType', 'becameId'] },
  },
  begins: (actor) => hasRole(actor, 'member'),
  officeFor: memberOffice,
  locked: [],
  deletable: ['open', 'used'],
  submits: [],
  faultsAtSubmit: () => [],
  scopes: () => [],
});
