import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { councilSession } from '#src/features/council-session/model/council-session.ts';
import { chair, county, HENGDU, JIANTIAO } from '#tests/support/actors.ts';
import { OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import { desk } from '#tests/support/papers.ts';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['council-session', 'task'];
const { begun } = desk(councilSession);
const ALL = { id: '0198f7c1-0000-7000-8000-0000000000d1', text: '各联络处月底前走访一遍。', due: '2026-10-31' };
const ONE = { id: '0198f7c1-0000-7000-8000-0000000000d2', text: '健跳先行试点。', offices: [JIANTIAO] };

function held(more: Record<string, Json> = {}): Stored {
  const session = begun(county, { title: '第三十次主席会议', date: '2026-09-10', minutes: '听取汇报。' });
  return { ...session, body: { ...session.body, officesHeard: [HENGDU], ...more } };
}

describe('a session of the Chairpersons’ Council (§3.1)', () => {
  test('is written down by the county office with its name and its day', async () => {
    phone = await phoneOf(county);
    await pulled(phone, ...OFFICES);
    const page = await openPage(phone, '/sessions/new', { rooms });
    await page.user.click(await screen.findByRole('button', { name: '记好了' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('请写会议名称');
    await page.user.type(screen.getByRole('textbox', { name: /会议名称/ }), '第三十一次主席会议');
    await page.user.type(screen.getByRole('textbox', { name: /会议日期/ }), '2026-09-17');
    await page.user.click(screen.getByRole('checkbox', { name: '健跳镇' }));
    await page.user.click(screen.getByRole('button', { name: '记好了' }));
    expect(await screen.findByRole('heading', { name: '第三十一次主席会议' })).toBeVisible();
    expect(await phone.list('councilSession')).toMatchObject([{ body: { date: '2026-09-17', officesHeard: [JIANTIAO] } }]);
  });

  test('the list says whether this year has had its study', async () => {
    phone = await phoneOf(chair);
    await openPage(phone, '/sessions', { rooms });
    expect(await screen.findByText(/2026 年还没有开展专题研究/)).toBeVisible();
    await pulled(phone, held());
    expect(await screen.findByText('2026 年已开展专题研究。')).toBeVisible();
    expect(await screen.findByRole('link', { name: /第三十次主席会议/ })).toBeVisible();
  });

  test('a decision is added to it; without words it is not', async () => {
    const record = held();
    phone = await phoneOf(chair);
    await pulled(phone, ...OFFICES, record);
    const page = await openPage(phone, `/sessions/${record.id}`, { rooms });
    await page.user.click(await screen.findByRole('button', { name: '加一条议定事项' }));
    await page.user.click(await screen.findByRole('button', { name: '记下' }));
    expect(await screen.findByText('请写明议定的事')).toBeVisible();
    await page.user.type(screen.getByRole('textbox', { name: '议定的事' }), '年底前补齐名册。');
    await page.user.click(within(screen.getByRole('dialog')).getByRole('checkbox', { name: '横渡镇' }));
    await page.user.click(screen.getByRole('button', { name: '记下' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByText('年底前补齐名册。')).toBeVisible();
    expect(await phone.show(record.id)).toMatchObject({ body: { decisions: [{ text: '年底前补齐名册。', offices: [HENGDU] }] } });
  });
});

describe('a decision becomes tasks', () => {
  test('with one tap, one for each office it is for, and their progress stands under it', async () => {
    const record = held({ decisions: [ALL, ONE] });
    phone = await phoneOf(county);
    await pulled(phone, ...OFFICES, record);
    const page = await openPage(phone, `/sessions/${record.id}`, { rooms });
    await page.user.click(await screen.findByRole('button', { name: '交办给 2 个联络处' }));
    await waitFor(async () => expect(await phone.list('task')).toHaveLength(2));
    await waitFor(() => expect(screen.queryByRole('button', { name: '交办给 2 个联络处' })).toBeNull());
    await page.user.click(screen.getByRole('button', { name: '交办给 1 个联络处' }));
    await waitFor(async () => expect(await phone.list('task')).toHaveLength(3));
    const tasks = await phone.list('task');
    expect(tasks.map(({ body }) => body.to).toSorted()).toEqual([JIANTIAO, JIANTIAO, HENGDU].toSorted());
    expect(tasks.every(({ body }) => body.session === record.id)).toBe(true);
    const card = await screen.findByRole('region', { name: '议定事项 1' });
    expect(within(card).getByText('共 2 项：已办结 0 项，等确认 0 项')).toBeVisible();
  });

  test('the chair reads that tasks are still to be given, and gives none', async () => {
    const record = held({ decisions: [ONE] });
    phone = await phoneOf(chair);
    await pulled(phone, ...OFFICES, record);
    await openPage(phone, `/sessions/${record.id}`, { rooms });
    expect(await screen.findByText(/还有 1 个联络处没有交办/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /交办给/ })).toBeNull();
  });
});
