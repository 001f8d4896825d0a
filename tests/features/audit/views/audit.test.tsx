import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AUDIT_ACTS } from '#src/domain/audit-book.ts';
import { county, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, putAway } from '#tests/support/open-page.tsx';
import { type Line, offline, type Phone } from '#tests/support/phone.ts';
import { LANGUAGES, wordsOf } from '#tests/support/words.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['audit', 'setting-change', 'account'];

const entry = (no: number, act: string, subject: { id: string; name: string | null }, detail = {}) => ({
  ...{ no, act, subject, detail, at: '2026-09-18T06:00:00.000Z' },
  actor: { id: county.id, name: county.name },
});

/** A server that knows these lines, the newest first, two a page. */
function book(lines: readonly ReturnType<typeof entry>[], asked: string[]): Line {
  return (url, init) => {
    if (!url.startsWith('/api/v1/audit')) return offline(url, init);
    asked.push(url);
    const query = new URL(url, 'http://here').searchParams;
    const before = Number(query.get('before') ?? Number.POSITIVE_INFINITY);
    const found = lines.filter(({ no, act }) => no < before && (query.get('act') ?? act) === act);
    const body = JSON.stringify({ lines: found.slice(0, 2), more: found.length > 2 });
    return Promise.resolve(new Response(body, { status: 200, headers: { 'content-type': 'application/json' } }));
  };
}

test('who did what is read page by page, and searched by act', async () => {
  const asked: string[] = [];
  const lines = [
    entry(3, 'request.read', { id: '0198f7c1-aaaa-7000-8000-00000000ffff', name: null }),
    entry(2, 'setting.change', { id: 'reportLimit', name: null }, { from: '2026-10-01' }),
    entry(1, 'role.grant', { id: mei.id, name: mei.name }, { role: 'clerk', from: '2026-09-01' }),
  ];
  phone = await phoneOf(county, book(lines, asked));
  const page = await openPage(phone, '/audit', { rooms });
  const list = await screen.findByRole('list', { name: '找到的' });
  expect(list).toHaveTextContent('看受保护的诉求');
  expect(list).toHaveTextContent('编号 0198f7c1');
  expect(list).toHaveTextContent('对：报告最多字数');
  expect(list).not.toHaveTextContent(mei.name);
  await page.user.click(screen.getByRole('button', { name: '再往前看' }));
  await waitFor(() => expect(list).toHaveTextContent(`对：${mei.name}`));
  expect(screen.queryByRole('button', { name: '再往前看' })).toBeNull();
  await page.user.selectOptions(screen.getByRole('combobox', { name: '做了什么' }), '给予职务');
  await waitFor(() => expect(asked.at(-1)).toBe('/api/v1/audit?act=role.grant'));
  await waitFor(() => expect(screen.getByRole('list', { name: '找到的' })).not.toHaveTextContent('看受保护的诉求'));
});

test('without a network that is said, and looked at again', async () => {
  phone = await phoneOf(county);
  const page = await openPage(phone, '/audit', { rooms });
  expect(await screen.findByText('连上网才能看操作记录。')).toBeVisible();
  phone.line = book([], []);
  await page.user.click(screen.getByRole('button', { name: '再看一次' }));
  expect(await screen.findByText('没有找到')).toBeVisible();
});

test.each(LANGUAGES)('every act has its words in %s', (language) => {
  const words = wordsOf('audit', language);
  expect(AUDIT_ACTS.filter((act) => words[`act.${act}`] === undefined)).toEqual([]);
});
