import { describe, expect, test } from 'vitest';
import { cleanText, isBlank, lengthOf, lengthWithoutSpace, personalDataIn, textFault } from '#src/domain/text.ts';

const char = (code: number) => String.fromCharCode(code);

describe('characters nobody can keep', () => {
  test.each([0, 1, 8, 0x0b, 0x0d, 0x1f, 0x7f, 0x85, 0xfffe])('B-04 B-05 control character %i', (code) => {
    expect(textFault(`甲${char(code)}乙`)).toBe('control_char');
  });
  test.each([0x202e, 0x2066])('B-10 bidi override %i', (code) => expect(textFault(`a${char(code)}b`)).toBe('bidi_override'));
  test('each of them is found among the plainest words, and nothing else is', () => {
    const within = (code: number, ...ranges: [number, number][]) => ranges.some(([from, to]) => code >= from && code <= to);
    const isRefused = (code: number) =>
      within(code, [0, 8], [0x0b, 0x1f], [0x7f, 0x9f], [0x202a, 0x202e], [0x2066, 0x2069], [0xd800, 0xdfff], [0xfffe, 0xffff]);
    const codes = Array.from({ length: 0x10000 }, (_, code) => code);
    expect(codes.filter((code) => (textFault(`甲a，${char(code)}`) !== null) !== isRefused(code))).toEqual([]);
  });
  test('B-13 marks piled on one letter', () => expect(textFault(`甲${'\u0301'.repeat(9)}`)).toBe('control_char'));
  test('B-06 half a surrogate pair', () => expect(textFault(`a${char(0xd800)}`)).toBe('ill_formed'));
  test.each(['两\n行\t字', '𠮷野家', '葛󠄀城', '👨‍👩‍👧', 'مرحبا', '%_\\\'"`', '__proto__', '{{7*7}} $t(key)'])('%j stays as it is', (text) => {
    expect(textFault(text)).toBeNull();
    expect(cleanText(text)).toBe(text);
  });
  test('pasted text is cleaned and keeps its words', () => {
    expect(cleanText(`一\r\n二${char(0)}三${char(0x202e)}`)).toBe('一\n二三');
  });
});

describe('counting', () => {
  test('B-07 B-08 rare characters and emoji count once', () => expect(lengthOf('𠮷野😀')).toBe(3));
  test('white space is not counted where notices do not', () => expect(lengthWithoutSpace('一 二\n\u3000三')).toBe(3));
  test.each(['', ' \n', '\u3000', '\u200b', '\ufeff'])('B-01 %j is blank', (text) => expect(isBlank(text)).toBe(true));
});

describe('personal data in free text', () => {
  test('B-23 a number with a right check digit is pointed out', () =>
    expect(personalDataIn('他的号是11010519491231002X。')).toEqual(['idCard']));
  test('full-width digits too', () => expect(personalDataIn('１１０１０５１９４９１２３１００２Ｘ')).toEqual(['idCard']));
  test('B-23 a wrong check digit is a number like any other', () => expect(personalDataIn('110105194912310021')).toEqual([]));
  test.each(['13800000000', '138-0000-0000', '138 0000 0000'])('a mobile number: %s', (text) =>
    expect(personalDataIn(`找${text}`)).toEqual(['phone']),
  );
  test('figures of a report are not phones', () => expect(personalDataIn('投资1380000000012元，320户，280辆')).toEqual([]));
});
