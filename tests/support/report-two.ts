/** A second version of the report, as a later release might make it: a field renamed, a choice renamed, a field added. */
import { authorFields, type RecordDefinition } from '#src/domain/record/definition.ts';
import { prose } from '#src/domain/record/fields.ts';
import { isSetEdit, type FieldEdit, type Mutation } from '#src/domain/record/mutation.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import { report } from '#src/features/report/model/report.ts';

const { suggestions, ...fields } = report.fields;
const first = { ...report };

/** `suggestions` is `advice`, an `urgent` matter is of `high` urgency, and there is a new field `impact`. */
export const reportTwo = {
  ...report,
  v: 2,
  body: report.body.omit({ suggestions: true, urgency: true }).extend({
    advice: prose.optional(),
    impact: prose.optional(),
    urgency: prose.optional(),
  }),
  fields: { ...fields, advice: suggestions, impact: suggestions },
  steps: [{ schema: 2, act: actUp, up, down, content: authorFields(report) }],
} as unknown as RecordDefinition<'report'>; // the reporter's faults are of the first version, and hold here

/** Has this process know the second version; gives the way back. */
export function deployReportTwo(): () => void {
  Object.assign(report, reportTwo);
  return () => {
    Object.assign(report, first);
    Reflect.deleteProperty(report, 'steps');
  };
}

function up({ suggestions: advice, ...body }: Body): Body {
  const urgency = body.urgency === 'urgent' ? { urgency: 'high' } : {};
  return { ...body, ...urgency, ...(advice === undefined ? {} : { advice }) };
}

function down({ advice, impact: _new, ...body }: Body): Body {
  const urgency = body.urgency === 'high' ? { urgency: 'urgent' } : {};
  return { ...body, ...urgency, ...(advice === undefined ? {} : { suggestions: advice }) };
}

function actUp(mutation: Mutation): Mutation {
  if (mutation.op !== 'create' && mutation.op !== 'edit') return mutation;
  const entries = Object.entries(mutation.set ?? {}).map(([name, edit]): [string, FieldEdit] => {
    if (name === 'suggestions') return ['advice', edit];
    return [name, name === 'urgency' && !isSetEdit(edit) ? urgencyUp(edit) : edit];
  });
  const set = Object.fromEntries(entries);
  return mutation.op === 'edit' || mutation.set !== undefined ? { ...mutation, set } : mutation;
}

function urgencyUp({ from, to }: { readonly from?: Json | undefined; readonly to: Json }): FieldEdit {
  const high = (value: Json) => (value === 'urgent' ? 'high' : value);
  return from === undefined ? { to: high(to) } : { from: high(from), to: high(to) };
}
