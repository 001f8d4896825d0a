import { expect, test } from 'vitest';
import { namesOf } from '#src/domain/record/names.ts';
import { adoptionsOf, filesIn, instructionsOf, positionOf, searchTextOf, spokenOf, wordsOf } from '#src/features/report/model/wording.ts';

test('a field with spaces alone says nothing', () => {
  expect(spokenOf({ title: ' \u200b ' }, 'title')).toBeNull();
  expect(wordsOf({ title: 3 }, 'title')).toBe('');
  expect(namesOf({ coauthors: ['陈波', 3] }, 'coauthors')).toEqual(['陈波']);
});

test('a position needs all its numbers; wider than a hundred metres it is weak', () => {
  expect(positionOf({ position: { lat: 29.0312, lng: 121.6208 } })).toBeNull();
  expect(positionOf({ position: [1, 2, 3] })).toBeNull();
  expect(positionOf({ position: { lat: 29.0312, lng: 121.6208, accuracy: 18 } })).toEqual({ lat: 29.0312, lng: 121.6208, accuracy: 18 });
});

test('adoptions and instructions of a newer version are read as far as they are known', () => {
  expect(adoptionsOf({ adoptions: [{ id: 'a', level: 'city', way: 'alone', on: '2026-09-18', more: 1 }, { id: 'b' }, 'c'] })).toHaveLength(
    1,
  );
  expect(instructionsOf({ instructions: [{ id: 'a', by: '县长', text: '请办', on: '2026-09-18' }, null] })).toHaveLength(1);
});

test('photos and voice notes are counted by what they are', () => {
  expect(
    filesIn({ attachments: [{ mime: 'image/jpeg' }, { mime: 'image/heic' }, { mime: 'audio/mp4' }, { mime: 'application/pdf' }] }),
  ).toEqual({ photos: 2, voices: 1 });
});

test('a report is found by title, text, place, coauthors and number', () => {
  const text = searchTextOf({ title: '灯', suggestions: '换灯', place: '码头', coauthors: ['陈波'], number: '7号' });
  for (const word of ['灯', '换灯', '码头', '陈波', '7号']) expect(text).toContain(word);
});
