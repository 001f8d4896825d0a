import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { ROLES } from '#src/domain/people.ts';
import { COMMON_TOPICS, topicsFor } from '#src/features/help/model/topics.ts';
import { county, lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { LANGUAGES, wordsOf } from '#tests/support/words.ts';

describe('help', () => {
  let phone: Phone;
  afterEach(() => putAway(phone));

  test.each([
    ['a member', mei, '委员怎么用'],
    ['a clerk', lin, '联络处怎么用'],
    ['the county office', county, '县办怎么用'],
  ])('%s finds what everybody asks and their own part, without a network', async (_who, actor, own) => {
    phone = await phoneOf(actor);
    const page = await openPage(phone, '/help', { rooms: ['help'] });
    const common = within(await screen.findByRole('list', { name: '大家常问的' }));
    for (const name of [
      '怎么装到手机上',
      '没有信号怎么办',
      '哪些只在这部手机上',
      '颜色和标签是什么意思',
      '为什么没有积分和排名',
      '记错了怎么改',
    ])
      expect(common.getByRole('link', { name })).toBeVisible();
    expect(screen.getAllByRole('link', { name: /怎么用$/u })).toHaveLength(1);
    await page.user.click(screen.getByRole('link', { name: own }));
    expect(await screen.findByRole('heading', { level: 1, name: own })).toBeVisible();
  });

  test('how to leave WeChat is told', async () => {
    phone = await phoneOf(mei);
    await openPage(phone, '/help/install', { rooms: ['help'] });
    expect(await screen.findByText(/在浏览器打开/u)).toBeVisible();
    expect(screen.getByText(/添加到主屏幕/u)).toBeVisible();
  });

  test('a page that is not there leads back', async () => {
    phone = await phoneOf(mei);
    await openPage(phone, '/help/nowhere', { rooms: ['help'] });
    expect(await screen.findByText('没有这一页帮助')).toBeVisible();
  });

  test('it is read in English too', async () => {
    phone = await phoneOf(mei);
    await openPage(phone, '/help/ranking', { rooms: ['help'], language: 'en' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Why there are no points and no ranking' })).toBeVisible();
  });
});

test.each(LANGUAGES)('every page has a title and all its paragraphs in %s, and no more', (language) => {
  const words = wordsOf('help', language);
  const topics = [...COMMON_TOPICS, ...topicsFor(ROLES)];
  for (const { key, paragraphs } of topics) {
    const there = Object.keys(words).filter((name) => name.startsWith(`${key}.`));
    expect(there).toEqual([`${key}.title`, ...Array.from({ length: paragraphs }, (_, at) => `${key}.${at + 1}`)]);
  }
});

test('every role has its page', () => {
  for (const role of ROLES) expect(topicsFor([role])).toHaveLength(1);
  expect(topicsFor(['clerk', 'director', 'member']).map(({ key }) => key)).toEqual(['office', 'member']);
});
