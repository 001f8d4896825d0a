import { describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { readMutation } from '#src/domain/record/read-mutation.ts';

const good = {
  id: newId(),
  rec: newId(),
  type: 'report',
  v: 1,
  at: '2026-09-18T14:00:00+08:00',
  op: 'edit',
  set: { title: { from: '甲', to: '乙' } },
};
const transition = { ...good, op: 'transition', set: undefined, name: 'submit', to: 'submitted', expect: 'draft', seen: 'a'.repeat(64) };
const without = (value: object) => JSON.parse(JSON.stringify(value)) as unknown;

describe('an act as it arrives', () => {
  test('every operation in its right form is read unchanged', () => {
    for (const act of [
      good,
      { ...good, op: 'create' },
      { ...good, op: 'create', set: undefined },
      transition,
      { ...transition, note: null, input: {} },
    ]) {
      expect(readMutation(without(act))).toEqual({ ok: true, value: without(act) });
    }
    const { set: _set, ...bare } = good;
    expect(readMutation({ ...bare, op: 'restore' }).ok).toBe(true);
    expect(readMutation({ ...bare, op: 'delete', seen: 'b'.repeat(64) }).ok).toBe(true);
  });

  test.each([
    ['an unknown operation', { ...good, op: 'increment' }, 'op', 'unknown_op'],
    ['no operation', { ...good, op: undefined }, 'op', 'unknown_op'],
    ['a forged owner', { ...good, owner: 'x' }, 'owner', 'unknown_field'],
    ['a forged status', { ...good, status: 'issued' }, 'status', 'unknown_field'],
    ['an id that is none', { ...good, rec: '../../etc' }, 'rec', 'bad_id'],
    ['a version as text', { ...good, v: '1' }, 'v', 'wrong_type'],
    ['a version of none', { ...good, v: 0 }, 'v', 'out_of_range'],
    ['a moment without offset', { ...good, at: '2026-09-18T14:00:00' }, 'at', 'bad_date'],
    ['a day that does not exist', { ...good, at: '2026-02-30T14:00:00Z' }, 'at', 'bad_date'],
    ['NUL in a field', { ...good, set: { title: { to: `a${String.fromCharCode(0)}` } } }, 'title', 'control_char'],
    ['half a surrogate pair', { ...good, set: { situation: { to: `a${String.fromCharCode(0xd800)}` } } }, 'situation', 'ill_formed'],
    [
      'a bidi override in a set',
      { ...good, set: { coauthors: { add: [`a${String.fromCharCode(0x202e)}`] } } },
      'coauthors',
      'bidi_override',
    ],
    ['NUL in a reason', { ...transition, note: String.fromCharCode(0) }, 'note', 'control_char'],
    ['a hash that is none', { ...transition, seen: 'A'.repeat(64) }, 'seen', 'wrong_type'],
    ['a set that is a list', { ...good, set: [] }, 'set', 'wrong_type'],
    ['no set', { ...good, set: undefined }, 'set', 'wrong_type'],
  ])('%s is refused with its path and code', (_name, raw, path, code) => {
    const read = readMutation(without(raw));
    expect(read).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    if (!read.ok) expect(read.problem.detail?.fields).toContainEqual({ path, code });
  });

  test.each([null, [], 'x', 5, true])('%j is no act at all', (raw) => expect(readMutation(raw).ok).toBe(false));
});
