import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { isOneWay } from '#src/server/http/json-shape.ts';

const looked = (text: string) => isOneWay(text, JSON.parse(text));

describe('JSON that can be read in one way only', () => {
  test('whatever a program writes by itself, in whatever spacing', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        fc.pre(!/__proto__|constructor|prototype/.test(text));
        expect(looked(text)).toBe(true);
        expect(looked(JSON.stringify(JSON.parse(text), null, 2))).toBe(true);
      }),
    );
  });

  test('a key twice is found, however it is written and wherever it stands', () => {
    for (const text of ['{"a":1,"a":1}', '{"a":1, "a" : 1}', '{"a":1,"\\u0061":2}', '[{"x":{"b":[],"b":{}}}]', '{"\\"":1,"\\"":2}']) {
      expect(looked(text)).toBe(false);
    }
  });

  test('text that only looks like a key is text', () => {
    expect(looked('{ "a": "\\"a\\": 1", "b": ": \\"a\\":" }')).toBe(true);
  });

  test('twenty deep is deep enough', () => {
    expect(looked('['.repeat(20) + ']'.repeat(20))).toBe(true);
    expect(looked('['.repeat(21) + ']'.repeat(21))).toBe(false);
  });
});
