import { expect, test } from 'vitest';
import { becoming, titleOf } from '#src/features/note/model/becoming.ts';

const position = { lat: 29.0312, lng: 121.6208, accuracy: 18 };
const NOTE = { text: '码头灯坏了。\n渔民说报修两次没人来。', place: '健跳渔港', position };

test('every word goes along, whatever it becomes', () => {
  expect(becoming('report', NOTE)).toEqual({ title: '码头灯坏了', situation: NOTE.text, place: '健跳渔港', position });
  expect(becoming('proposal', NOTE)).toEqual({ subject: '码头灯坏了', situation: `${NOTE.text}\n健跳渔港` });
  expect(becoming('deed', NOTE)).toEqual({ title: '码头灯坏了', process: NOTE.text, place: '健跳渔港' });
});

test('a long first line is cut for the title alone, never through a character', () => {
  const text = '🙂'.repeat(80);
  expect(titleOf(text, 60)).toBe('🙂'.repeat(60));
  expect(becoming('report', { text })).toMatchObject({ situation: text });
});

test('a note without words begins a record without words', () => {
  expect(becoming('deed', {})).toEqual({ title: '', process: '' });
});
