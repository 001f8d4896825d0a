import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { canonical } from '#src/domain/record/content.ts';
import { mergeSet } from '#src/domain/record/merge.ts';
import type { Create, Edit, Mutation } from '#src/domain/record/mutation.ts';
import { showWaiting } from '#src/domain/record/overlay.ts';
import type { Body, Json, Stored } from '#src/domain/record/stored.ts';
import { coalesced, writing } from '#src/device/mutations.ts';
import { report } from '#src/features/report/model/report.ts';
import { draftOf } from '#tests/support/acts.ts';
import { mei } from '#tests/support/actors.ts';

const draft = draftOf(mei, { title: '题目', category: 'fishery', situation: '甲\n乙' });
const base: Stored = { ...draft, body: { ...draft.body, coauthors: ['林月琴', '陈波'] } };
let count = 0;
const head = () => ({ id: `m${(count += 1)}`, rec: base.id, type: 'report', v: 1, at: '2026-09-18T06:00:00.000Z' });

const prose = fc.array(fc.constantFrom('甲', '乙', '丙', ''), { maxLength: 4 }).map((lines) => lines.join('\n'));
const values = fc.record(
  { title: fc.constantFrom('题目', '一', '二', ''), situation: prose, coauthors: fc.subarray(['林月琴', '陈波', '王林', '李对岸']) },
  { requiredKeys: [] },
);

function show(start: Stored | null, acts: readonly (Mutation | null)[]): Stored | null {
  return showWaiting(
    report,
    start,
    acts.filter((act) => act !== null),
    mei,
  );
}

/** What a person sees who types these values one after the other, each saved as an act of its own. */
function typed(start: Stored | null, steps: readonly Body[]): { shown: Stored | null; acts: (Create | Edit)[] } {
  let shown = start;
  const acts: (Create | Edit)[] = [];
  for (const step of steps) {
    const act = writing(report, shown, step, {}, head());
    if (act === null) continue;
    acts.push(act);
    shown = show(shown, [act]);
  }
  return { shown, acts };
}

/** A list that was emptied and a list that never was are the same to a reader. */
function bodyOf(shown: Stored | null): Body {
  return Object.fromEntries(Object.entries(shown?.body ?? {}).filter(([, value]) => !(Array.isArray(value) && value.length === 0)));
}

function joined(acts: readonly (Create | Edit)[]): Create | Edit | null {
  return acts.reduce<Create | Edit | null>((all, act) => (all === null ? act : coalesced(all, act)), null);
}

describe('joining acts', () => {
  test('a report begun here looks the same whether its edits travel one by one or joined', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 6 }), (steps) => {
        const { shown, acts } = typed(null, steps);
        expect(bodyOf(show(null, [joined(acts)]))).toEqual(bodyOf(shown));
      }),
      { numRuns: 500 },
    );
  });

  test('an edited report looks the same whether its edits travel one by one or joined', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 6 }), (steps) => {
        const { shown, acts } = typed(base, steps);
        expect(bodyOf(show(base, [joined(acts)]))).toEqual(bodyOf(shown));
      }),
      { numRuns: 500 },
    );
  });

  test('a joined act names the words seen first, never words of its own', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 6 }), (steps) => {
        const act = joined(typed(base, steps).acts);
        for (const [name, edit] of Object.entries(act?.set ?? {})) {
          if ('to' in edit) expect(canonical(edit.from ?? null)).toBe(canonical(base.body[name] ?? null));
        }
      }),
    );
  });

  test('the newest act gives the id', () => {
    const { acts } = typed(base, [{ title: '一' }, { title: '二' }]);
    expect(joined(acts)?.id).toBe(acts[1]?.id);
  });

  test('people added and taken off again leave no trace', () => {
    const { acts } = typed(base, [{ coauthors: ['林月琴', '陈波', '王林'] }, { coauthors: ['林月琴', '陈波'] }]);
    expect(joined(acts)).toBeNull();
  });

  test('somebody else who joined meanwhile stays', () => {
    const act = joined(typed(base, [{ coauthors: ['陈波'] }, { coauthors: ['陈波', '王林'] }]).acts);
    const edit = act?.set?.coauthors;
    const theirs: Json = ['林月琴', '陈波', '李对岸'];
    expect(edit !== undefined && !('to' in edit) ? mergeSet(theirs, edit) : null).toEqual(['李对岸', '王林', '陈波'].sort());
  });
});

describe('words typed over others', () => {
  test('where the text changed under the typing hand, the act names what the hand had seen', () => {
    const act = writing(report, base, { title: '我的' }, { title: '更早的' }, head());
    expect(act).toMatchObject({ set: { title: { from: '更早的', to: '我的' } } });
  });

  test('words that are there already are no act', () => {
    expect(writing(report, base, { title: '题目' }, { title: '更早的' }, head())).toBeNull();
  });
});

test('an item of a list that was worded anew is taken out and put in again, and nothing else of the list', () => {
  const id = '0198f7c1-1111-7abc-8def-0123456789ab';
  const held = { ...base, body: { ...base.body, adoptions: [{ id, level: 'county' }] } };
  const definition = { ...report, fields: { ...report.fields, adoptions: { kind: 'set', by: ['author'] } } } as const;
  const act = writing(definition, held, { adoptions: [{ id, level: 'city' }] }, {}, head());
  expect(act).toMatchObject({ set: { adoptions: { add: [{ id, level: 'city' }], rem: [{ id, level: 'county' }] } } });
  expect(writing(definition, held, { adoptions: [{ id, level: 'county' }] }, {}, head())).toBeNull();
});

test('an item worded anew twice before it travels still names the wording that was seen first', () => {
  const item = (level: string) => ({ id: '0198f7c1-1111-7abc-8def-0123456789ab', level });
  const edit = (add: Json, rem: Json) => ({ ...head(), op: 'edit' as const, set: { adoptions: { add: [add], rem: [rem] } } });
  expect(coalesced(edit(item('city'), item('county')), edit(item('nation'), item('city')))).toMatchObject({
    set: { adoptions: { add: [item('nation')], rem: [item('county')] } },
  });
});
