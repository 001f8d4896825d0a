import { act, render, screen } from '@testing-library/react';
import { useTranslation } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import { changeLanguage, loadRooms, startStrings } from '#src/i18n/strings.ts';

describe('the words of the app', () => {
  test('are there in the language of the phone', async () => {
    expect((await startStrings({ language: 'zh-CN' })).t('page.back')).toBe('返回');
    expect((await startStrings({ language: 'en' })).t('page.back')).toBe('Back');
  });

  test('a key is found as it is written, dots and colons included', async () => {
    const strings = await startStrings({ language: 'zh-CN' });
    strings.addResource('zh-CN', 'words', 'a.b:c.d', '找到了');
    expect(strings.t('a.b:c.d')).toBe('找到了');
    expect(strings.t('page')).toBe('page');
  });

  test('a room without a word of its own uses the common one', async () => {
    const strings = await startStrings({ language: 'zh-CN' });
    expect(strings.getFixedT(null, 'no-such-room')('button.cancel')).toBe('取消');
  });

  test('a word missing in English is said in Chinese rather than as a key', async () => {
    const strings = await startStrings({ language: 'en' });
    strings.addResource('zh-CN', 'words', 'only.chinese', '只有中文');
    expect(strings.t('only.chinese')).toBe('只有中文');
  });

  test('of a room are loaded before its page is shown', async () => {
    const strings = await startStrings({ language: 'zh-CN' });
    await loadRooms(strings, ['report']);
    expect(strings.getFixedT(null, 'report')('name')).toBe('社情民意');
  });

  test('that cannot be had are no page of keys: it says so, and the next try has them', async () => {
    let isAway = true;
    const files = new Map([
      ['report/zh-CN', () => (isAway ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve({ name: '社情民意' }))],
      ['deed/zh-CN', () => Promise.resolve({ name: '为民办实事' })],
    ]);
    const strings = await startStrings({ language: 'zh-CN', rooms: [], files });
    await expect(loadRooms(strings, ['report'])).rejects.toThrow('report');
    await loadRooms(strings, ['deed']);
    await expect(loadRooms(strings, ['report'])).rejects.toThrow('report');
    isAway = false;
    await loadRooms(strings, ['report']);
    expect(['report', 'deed'].map((room) => strings.getFixedT(null, room)('name'))).toEqual(['社情民意', '为民办实事']);
  });

  test('of the rooms of the first page come along at the start', async () => {
    const strings = await startStrings({ language: 'zh-CN', rooms: ['report'] });
    expect(strings.hasLoadedNamespace('report')).toBe(true);
  });

  test('of a record type with two words in its name are those of its room', async () => {
    const strings = await startStrings({ language: 'zh-CN' });
    await loadRooms(strings, ['councilSession']);
    expect(strings.t('name', { ns: 'councilSession' })).toBe('主席会议专题研究');
  });

  test('change on the open page when the language is changed', async () => {
    const strings = await startStrings({ language: 'zh-CN' });
    function Line() {
      const { t } = useTranslation('words');
      return <p>{t('offline.lead')}</p>;
    }
    render(<Line />);
    expect(screen.getByText('现在没有网。')).toBeVisible();
    await act(() => changeLanguage(strings, 'en'));
    expect(screen.getByText('You are offline.')).toBeVisible();
  });
});

describe('what a person typed is shown as it was typed (B-63)', () => {
  test.each([
    '{{7*7}}',
    '${7*7}',
    '$t(app.name)',
    '$t(app.name, {"count": 1})',
    '{{time}}',
    '{{- no}}',
    '{{count}} $t(page.back)',
    '$1 $& $$ $`',
    '<b>粗</b> & "引号"',
    '__proto__',
    'a {{no}} $t(page.back) z',
  ])('%s', async (typed) => {
    const strings = await startStrings({ language: 'zh-CN' });
    expect(strings.t('submit.online', { no: typed })).toBe(`已送达，回执号 ${typed}`);
    expect(strings.t('sync.sending', { i: typed, n: typed })).toBe(`正在送 ${typed}/${typed}`);
  });

  test('B-63 also when two values come together to what looks like a command', async () => {
    const strings = await startStrings({ language: 'zh-CN' });
    expect(strings.t('sync.sending', { i: '$t(app.name', n: ')' })).toBe('正在送 $t(app.name/)');
    expect(strings.t('sync.sending', { i: '{{', n: 'app.name}}' })).toBe('正在送 {{/app.name}}');
  });

  test('B-61 B-63 on a page, as text and not as markup', async () => {
    await startStrings({ language: 'zh-CN' });
    function Line() {
      const { t } = useTranslation('words');
      return <p>{t('returned.title', { who: '<img src=x onerror=alert(1)> $t(app.name) {{n}}', n: 2 })}</p>;
    }
    const { container } = render(<Line />);
    expect(screen.getByText('<img src=x onerror=alert(1)> $t(app.name) {{n}} 请您改 2 处')).toBeVisible();
    expect(container.querySelector('img')).toBeNull();
  });
});
