import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import type { Body } from '#src/domain/record/stored.ts';
import { answered, rewriting, type Texts } from '#src/features/summary/model/rewriting.ts';
import { SECTIONS } from '#src/features/summary/model/sections.ts';

const fresh = (words: string): Texts => Object.fromEntries(SECTIONS.map((section) => [section, `${section}：${words}`])) as Texts;
const written = (first: Texts): Body => ({ ...first, generated: { ...first } });

describe('writing a summary anew (§3.3.3)', () => {
  test('untouched sections take the new words; nothing is asked', () => {
    const { replaced, offers } = rewriting(written(fresh('三次')), fresh('四次'));
    expect(replaced).toEqual(fresh('四次'));
    expect(offers).toEqual([]);
  });
  test('what a hand has changed stays, and the new words are offered', () => {
    const body = { ...written(fresh('三次')), study: '我们自己写的。' };
    const { replaced, offers } = rewriting(body, fresh('四次'));
    expect(replaced.study).toBeUndefined();
    expect(offers).toEqual([{ section: 'study', written: '我们自己写的。', fresh: 'study：四次' }]);
  });
  test('as long as the records say the same, nobody is asked again', () => {
    const body = { ...written(fresh('三次')), study: '我们自己写的。' };
    expect(rewriting(body, fresh('三次')).offers).toEqual([]);
    const [offer] = rewriting(body, fresh('四次')).offers;
    if (!offer) throw new Error('no offer');
    const kept = { ...body, ...answered(body, offer, false) };
    expect(kept.study).toBe('我们自己写的。');
    expect(rewriting(kept, fresh('四次')).offers).toEqual([]);
    const taken = { ...body, ...answered(body, offer, true) };
    expect(taken.study).toBe('study：四次');
    expect(rewriting(taken, fresh('四次')).offers).toEqual([]);
  });
  test('what nobody touched goes when the records say nothing by now, and is not taken for a hand’s words afterwards', () => {
    const silent = { ...fresh('四次'), practices: '' };
    const body = written(fresh('三次'));
    const { replaced, generated } = rewriting(body, silent);
    expect(replaced.practices).toBe('');
    const later = { ...body, ...replaced, generated };
    expect(rewriting(later, fresh('五次'))).toMatchObject({ replaced: { practices: 'practices：五次' }, offers: [] });
  });
  test('what a hand wrote stays when the records say nothing by now', () => {
    const body = { ...written(fresh('三次')), practices: '我们自己写的。' };
    const { replaced, offers } = rewriting(body, { ...fresh('三次'), practices: '' });
    expect(replaced.practices).toBeUndefined();
    expect(offers).toEqual([]);
  });
  test('words written before anything was generated are never overwritten', () => {
    expect(rewriting({ basics: '手写的基本情况' }, fresh('三次')).replaced.basics).toBeUndefined();
  });
  test('whatever is written by hand, writing anew leaves it in place', () => {
    const words = fc.constantFrom('', '甲', '乙', '丙');
    const texts = fc.record(Object.fromEntries(SECTIONS.map((section) => [section, words])));
    fc.assert(
      fc.property(texts, texts, texts, (last, now, next) => {
        const body: Body = { ...now, generated: last };
        const { replaced } = rewriting(body, next as Texts);
        for (const section of SECTIONS) {
          const isByHand = now[section] !== '' && now[section] !== last[section];
          if (isByHand) expect(replaced[section]).toBeUndefined();
        }
      }),
    );
  });
});
