import { describe, expect, test } from 'vitest';
import { objectsIn, positionIn, textIn } from '#src/domain/record/read-body.ts';

describe('reading a body that may be incomplete or newer', () => {
  test('words are words, and nothing where nothing can be read', () => {
    expect(textIn({ title: '码头照明' }, 'title')).toBe('码头照明');
    expect(textIn({ title: ' \u200b\n' }, 'title')).toBe('');
    expect(textIn({ title: 3 }, 'title')).toBe('');
    expect(textIn({}, 'title')).toBe('');
  });

  test('a set field gives its objects and passes by what is none', () => {
    expect(objectsIn({ adoptions: [{ id: 'a' }, 'b', null, ['c']] }, 'adoptions')).toEqual([{ id: 'a' }]);
    expect(objectsIn({ adoptions: 'none' }, 'adoptions')).toEqual([]);
  });

  test('a position is whole or none', () => {
    expect(positionIn({ position: { lat: 29.03, lng: 121.63, accuracy: 9 } })).toEqual({ lat: 29.03, lng: 121.63, accuracy: 9 });
    expect(positionIn({ position: { lat: 29.03, lng: 121.63 } })).toBeNull();
    expect(positionIn({ position: null })).toBeNull();
    expect(positionIn({})).toBeNull();
  });
});
