import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import { canonical } from '#src/domain/record/content.ts';
import { canonicalText } from '#src/server/store/canonical-text.ts';

describe('canonical JSON on the server', () => {
  test('is letter for letter what phones hash', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        expect(canonicalText(value)).toBe(canonical(value));
      }),
    );
  });

  test('does not depend on the order in which keys were written', () => {
    expect(canonicalText({ b: [1e21, -0, 0.1], a: { é: null, z: '𠮷"\u2028' } })).toBe(
      '{"a":{"z":"𠮷\\"\u2028","é":null},"b":[1e+21,0,0.1]}',
    );
  });

  test('gives broken text a form of its own, the same each time', () => {
    expect(canonicalText({ title: '\ud800' })).toBe('{"title":"\\ud800"}');
  });
});
