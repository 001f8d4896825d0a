import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { excerptOf, grouped, isIdle, matching, readSearch, type Search, writeSearch } from '#src/app/find/search.ts';
import { plainOf, type Straw } from '#src/device/haystack.ts';

function straw(text: string, more: Partial<Straw> = {}): Straw {
  return {
    id: text,
    type: 'report',
    status: 'submitted',
    owner: 'mei',
    parent: null,
    date: '2026-09-18',
    title: text,
    year: null,
    text,
    plain: plainOf(text),
    named: plainOf(more.title ?? text),
    ...more,
  };
}
const ASKED: Search = { q: '', kind: null, year: null, person: null };
const all = [
  straw('渔港码头夜间照明不足'),
  straw('ＧＰＳ定位器'),
  straw('100%的_线'),
  straw('去年的路灯', { date: '2025-03-01', owner: 'bo' }),
];
const titles = (search: Partial<Search>) => matching(all, { ...ASKED, ...search }).map(({ title }) => title);

describe('finding', () => {
  test('any part of a Chinese text finds it', () => expect(titles({ q: '头夜' })).toEqual(['渔港码头夜间照明不足']));
  test('several words must all be there, in any order', () => {
    expect(titles({ q: '照明 渔港' })).toEqual(['渔港码头夜间照明不足']);
    expect(titles({ q: '照明 路灯' })).toEqual([]);
  });
  test('wide and narrow, capital and small letters are the same', () => expect(titles({ q: 'gps' })).toEqual(['ＧＰＳ定位器']));
  test.each(['%', '_', '100%的_线'])('%s is taken as it stands', (q) => expect(titles({ q })).toEqual(['100%的_线']));
  test.each(['.*', '(a+)+$', '\\', "' or 1=1"])('%s is no pattern', (q) => expect(titles({ q })).toEqual([]));
  test('by year and by person', () => {
    expect(titles({ year: 2025 })).toEqual(['去年的路灯']);
    expect(titles({ person: 'bo' })).toEqual(['去年的路灯']);
  });
  test('nothing is asked for by spaces alone', () => expect(isIdle({ ...ASKED, q: '  　' })).toBe(true));
  test('every piece of every text is found', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), fc.nat(), (text, from, length) => {
        const piece = text.slice(from % text.length, (from % text.length) + 1 + (length % text.length)).trim();
        fc.pre(piece !== '' && piece.isWellFormed() && plainOf(text).includes(plainOf(piece)));
        expect(matching([straw(text)], { ...ASKED, q: piece })).toHaveLength(1);
      }),
    );
  });
});

test('the address keeps the search, and reads anything', () => {
  const search: Search = { q: '码头', kind: 'deed', year: 2026, person: 'bo' };
  expect(readSearch(writeSearch(search))).toEqual(search);
  expect(readSearch(new URLSearchParams('year=x&kind='))).toMatchObject({ year: null, q: '' });
});

test('found by kind, those with the word in their title first', () => {
  const found = [straw('甲', { id: '1', text: '甲 码头' }), straw('码头', { id: '2' }), straw('丙码头', { id: '3', type: 'deed' })];
  expect(grouped(found, '码头').map(({ type, found: own }) => [type, own.map(({ id }) => id)])).toEqual([
    ['report', ['2', '1']],
    ['deed', ['3']],
  ]);
});

test('the words around the one found are shown when the title does not hold it', () => {
  const text = '甲\n这里写的是夜里装卸有隐患，路灯坏了三盏';
  expect(excerptOf(straw('甲', { text }), '路灯')).toBe('…里写的是夜里装卸有隐患，路灯坏了三盏');
  expect(excerptOf(straw('路灯坏了'), '路灯')).toBe('');
});
