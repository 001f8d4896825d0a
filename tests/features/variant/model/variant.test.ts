import { describe, expect, test } from 'vitest';
import { apply } from '#src/domain/record/apply.ts';
import { newId } from '#src/domain/record/identity.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Actor } from '#src/domain/people.ts';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { plan } from '#src/features/plan/model/plan.ts';
import { report } from '#src/features/report/model/report.ts';
import { variant } from '#src/features/variant/model/variant.ts';
import { act, changing, commanding, contextFor, deleting, done, draftOf, editing, restoring, walked } from '#tests/support/acts.ts';
import { bo, county, dong, lin, linAcross, mei } from '#tests/support/actors.ts';
import { desk } from '#tests/support/papers.ts';

/** A report with a wording beside it, as two phones of one member leave it. */
function twoWordings(): { parent: Stored; beside: Stored } {
  const start = draftOf(mei);
  const parent = done(act(mei, start, changing(start, { title: '第一种' })));
  return { parent, beside: besideOf(act(mei, parent, changing(start, { title: '第二种' }))) };
}

function besideOf(applied: ReturnType<typeof act>): Stored {
  const first = applied.status === 'merged' ? applied.also[0] : undefined;
  if (!first) throw new Error('no variant was made');
  return first;
}

function decide(
  actor: Actor,
  { parent, beside, seen = parent }: { parent: Stored; beside: Stored; seen?: Stored },
  name: 'take' | 'close',
) {
  const from = seen.body[textIn(beside.body, 'field')] ?? null;
  const command = commanding(beside, name, name === 'take' ? { input: { from } } : {}, variant);
  return apply(variant, beside, command, contextFor(actor, { definition: report, record: parent, parent: null }));
}

describe('two wordings', () => {
  test('taking one puts it into the record and closes the question', () => {
    expect(decide(mei, twoWordings(), 'take')).toMatchObject({
      record: { status: 'closed', body: { closed: true, value: '第二种' } },
      also: [{ type: 'report', body: { title: '第二种' } }],
    });
  });
  test('a wording is not put over words its taker never saw', () => {
    const { parent, beside } = twoWordings();
    const newer = done(act(mei, parent, changing(parent, { title: '第三种' })));
    expect(decide(mei, { parent: newer, beside, seen: parent }, 'take')).toMatchObject({ problem: { code: 'content_changed' } });
  });
  test('after an edit of its own, taking only closes the question', () => {
    const { parent, beside } = twoWordings();
    const command = commanding(beside, 'take', {}, variant);
    const applied = apply(variant, beside, command, contextFor(mei, { definition: report, record: parent, parent: null }));
    expect(applied).toMatchObject({ record: { status: 'closed' }, also: [] });
  });
  test('closing keeps the record as it is, and the wording stays readable', () => {
    expect(decide(mei, twoWordings(), 'close')).toMatchObject({ record: { status: 'closed', body: { value: '第二种' } }, also: [] });
  });
  test('nobody who cannot see the record sees the wording', () => {
    for (const other of [bo, lin, linAcross, county]) {
      expect(decide(other, twoWordings(), 'take')).toMatchObject({ status: 'rejected', problem: { code: 'not_found' } });
    }
  });
  test('an amendment to a forwarded report is taken by the office or the county, not by the neighbour', () => {
    const parent = walked(draftOf(mei), [mei, 'submit'], [lin, 'forward']);
    const beside = besideOf(act(mei, parent, changing(parent, { situation: '补充数字：12 户。' })));
    expect(decide(county, { parent, beside }, 'take')).toMatchObject({ also: [{ body: { situation: '补充数字：12 户。' } }] });
    expect(decide(linAcross, { parent, beside }, 'take')).toMatchObject({ status: 'rejected' });
  });
  test('words written to a deleted record are taken once it is back', () => {
    const start = draftOf(mei);
    const gone = done(act(mei, start, deleting(start)));
    const beside = besideOf(act(mei, gone, changing(start, { title: '别删' })));
    expect(decide(mei, { parent: gone, beside }, 'take')).toMatchObject({ problem: { code: 'gone' } });
    const back = done(act(mei, gone, restoring(gone)));
    expect(decide(mei, { parent: back, beside }, 'take')).toMatchObject({ also: [{ body: { title: '别删' } }] });
  });
  test('an amended photo joins the others', () => {
    const photo = { id: '0198f7c1-1111-7abc-8def-0123456789ab', sha256: 'a'.repeat(64), size: 1, mime: 'image/jpeg', name: 'a.jpg' };
    const parent = walked(draftOf(mei), [mei, 'submit'], [lin, 'forward']);
    const beside = besideOf(act(mei, parent, editing(parent, { attachments: { add: [photo] } })));
    expect(decide(lin, { parent, beside }, 'take')).toMatchObject({ also: [{ body: { attachments: [photo] } }] });
  });
  test('an item of a plan that two people worded anew is put in the place of the other, and nothing else of the list moves', () => {
    const items = [1, 2].map((quarter) => ({ id: newId(), quarter, kind: 'study', topic: `第${quarter}季度` }));
    const [first, second] = items;
    if (!first || !second) throw new Error('no items');
    const { begun, list } = desk(plan);
    const draft = done(list(lin, begun(lin, { year: 2026 }), { items: { add: items } }));
    const reword = (topic: string) => ({ items: { rem: [first], add: [{ ...first, topic }] } });
    const parent = done(list(lin, draft, reword('学习宪法')));
    const beside = besideOf(list(dong, parent, reword('学习章程')));
    const take = (from: Json) =>
      apply(
        variant,
        beside,
        commanding(beside, 'take', { input: { from } }, variant),
        contextFor(dong, { definition: plan, record: parent, parent: null }),
      );
    expect(take(draft.body.items ?? null)).toMatchObject({ problem: { code: 'content_changed' } });
    const taken = take(parent.body.items ?? null);
    const body = taken.status === 'applied' ? taken.also[0]?.body : undefined;
    expect(
      objectsIn(body ?? {}, 'items')
        .map(({ topic }) => topic)
        .toSorted(),
    ).toEqual(['学习章程', '第2季度'].toSorted());
  });
  test('a wording is never edited, deleted or made by hand', () => {
    const { parent, beside } = twoWordings();
    const context = contextFor(mei, { definition: report, record: parent, parent: null });
    expect(apply(variant, beside, changing(beside, { value: 'x' }), context)).toMatchObject({ problem: { code: 'forbidden_field' } });
    expect(apply(variant, beside, deleting(beside), context)).toMatchObject({ problem: { code: 'locked' } });
    expect(apply(variant, null, { ...changing(beside, {}), op: 'create', set: {} }, context)).toMatchObject({
      problem: { code: 'forbidden' },
    });
  });
});
