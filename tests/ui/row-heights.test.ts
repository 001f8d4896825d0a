import { describe, expect, test } from 'vitest';
import { RowHeights, stepTowards } from '#src/ui/row-heights.ts';

const all = { from: 0, to: 10 };

function tenRows(height = 100): RowHeights {
  const rows = new RowHeights(10);
  for (let row = 0; row < 10; row += 1) rows.set(row, height);
  return rows;
}

describe('where the rows of a long list are', () => {
  test('a row begins where those above it end', () => {
    const rows = tenRows();
    rows.set(2, 150);
    expect([0, 1, 3, 10].map((row) => rows.topOf(row))).toEqual([0, 100, 350, 1_050]);
  });

  test('a row measured anew moves all below it, and none above', () => {
    const rows = tenRows();
    expect(rows.topOf(10)).toBe(1_000);
    rows.set(4, 60);
    expect([rows.topOf(4), rows.topOf(5), rows.topOf(10)]).toEqual([400, 460, 960]);
  });

  test('rows never drawn are taken for as high as the first ones were, once', () => {
    const rows = new RowHeights(10);
    expect(rows.topOf(10)).toBe(960);
    rows.set(0, 100);
    rows.set(1, 140);
    rows.learn();
    expect(rows.topOf(10)).toBe(1_200);
    rows.set(2, 300);
    rows.learn();
    expect(rows.guess).toBe(120);
  });

  test('a row that measures nothing, since nobody sees it, tells nothing', () => {
    const rows = new RowHeights(10);
    rows.set(0, 0);
    rows.learn();
    expect(rows.topOf(1)).toBe(96);
  });

  test('the same list with one row more keeps what it knows', () => {
    expect(new RowHeights(11, tenRows(200)).topOf(10)).toBe(2_000);
    expect(new RowHeights(3, tenRows(200)).topOf(3)).toBe(600);
  });

  test('between two heights lie the rows that are seen there, in part or whole', () => {
    const rows = tenRows();
    expect(rows.between(all, 250, 500)).toEqual({ from: 2, to: 5 });
    expect(rows.between(all, -500, 50)).toEqual({ from: 0, to: 1 });
    expect(rows.between(all, 5_000, 6_000)).toEqual({ from: 10, to: 10 });
    expect(rows.between({ from: 4, to: 8 }, 0, 150)).toEqual({ from: 4, to: 6 });
  });
});

describe('the next rows to draw', () => {
  const seen = { from: 50, to: 57 };
  const wanted = { from: 43, to: 64 };

  test('after a leap, those that are seen come first, a few at a time', () => {
    expect(stepTowards({ from: 0, to: 20 }, wanted, seen, 4)).toEqual({ from: 50, to: 54 });
    expect(stepTowards({ from: 50, to: 54 }, wanted, seen, 4)).toEqual({ from: 50, to: 58 });
  });

  test('every way leads to all that is wanted, and nothing else, never more than a few rows in a step', () => {
    for (const start of [0, 30, 40, 47, 55, 60, 70, 90]) {
      let drawn = { from: start, to: start + 20 };
      let steps = 0;
      while ((drawn.from !== wanted.from || drawn.to !== wanted.to) && steps < 20) {
        const next = stepTowards(drawn, wanted, seen, 4);
        const fresh = Array.from({ length: next.to - next.from }, (_, at) => next.from + at).filter(
          (at) => at < drawn.from || at >= drawn.to,
        );
        expect(fresh.length).toBeLessThanOrEqual(4);
        drawn = next;
        steps += 1;
      }
      expect(drawn).toEqual(wanted);
      expect(stepTowards(drawn, wanted, seen, 4)).toEqual(wanted);
    }
  });

  test('upwards, the rows that come into sight are drawn before those below', () => {
    expect(stepTowards({ from: 52, to: 60 }, wanted, seen, 4)).toEqual({ from: 48, to: 60 });
  });

  test('nothing is wanted where nothing is seen', () => {
    expect(stepTowards({ from: 0, to: 4 }, { from: 0, to: 0 }, { from: 0, to: 0 }, 4)).toEqual({ from: 0, to: 0 });
  });
});
