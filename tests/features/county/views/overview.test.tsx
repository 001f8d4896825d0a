import { writeMeta } from '#src/device/meta.ts';
import { write } from '#src/device/write.ts';
import { olderScopes } from '#src/domain/record/scopes.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { bo, chair, committee, county, dong, HENGDU, JIANTIAO, lin, localParty, mei } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { activityOf, attendanceAt, stored } from '#tests/support/year.ts';

const rooms = ['county', 'board', 'report', 'task', 'check'];
const PEOPLE = [entryOf(mei, '渔业界'), entryOf(bo, '农业界'), entryOf(lin, ''), entryOf(dong, '')];
const plan = stored('plan', { year: 2026, items: [{ id: 'i', quarter: 4, topic: '视察' }] }, { status: 'received' });
const held = activityOf('inspection', '视察健跳渔港', '2026-08-20T02:00:00.000Z', 'recorded');
const joint = activityOf('study', '联合学习', '2026-05-20T02:00:00.000Z', 'held');
const both = { ...joint, body: { ...joint.body, organisers: [JIANTIAO, HENGDU] } };
const roll = attendanceAt(held, { clerkSays: 'present' });
const check = stored(
  'check',
  {
    office: JIANTIAO,
    kind: 'midYear',
    date: '2026-07-10',
    findings: [{ id: 'f1', issue: '签到表没有归档', requirement: '补齐', due: '2026-09-10' }],
  },
  { status: 'open' },
);
const YEAR = [plan, held, both, roll, check];

/** All six of a member's duties, waiting for nobody, on one day. */
function fullYear(day: string) {
  const at = { created: `${day}T01:00:00.000Z`, submitted: `${day}T01:00:00.000Z`, received: `${day}T01:00:00.000Z` };
  const events = ['research', 'inspection', 'sector'].map((kind) => activityOf(kind, kind, `${day}T02:00:00.000Z`, 'recorded'));
  return [
    ...events,
    ...events.map((event) => attendanceAt(event, { clerkSays: 'present' })),
    stored('report', {}, { status: 'forwarded', at }),
    stored('proposal', {}, { status: 'filed', at }),
    stored('deed', { to: day }, { status: 'confirmed', at }),
  ];
}

let phone: Phone;
async function signedIn(actor = county): Promise<void> {
  phone = await phoneOf(actor);
  await pulled(phone, ...OFFICES, ...PEOPLE, ...YEAR);
}
afterEach(() => putAway(phone));

const table = async () => within(await screen.findByRole('table', { name: '各联络处今年的工作，按编号排列' }));

describe('the overview of the county (§3.1, §3.2)', () => {
  test('counts plans, this quarter, the six duties and what is to be put right; says who is missing', async () => {
    await signedIn();
    await openPage(phone, '/county', { rooms });
    const figures = within(await screen.findByRole('navigation', { name: '今年总的情况' }));
    expect(figures.getByRole('link', { name: /^年初计划\s*1 \/ 2 已报\s*横渡镇未报/ })).toBeVisible();
    expect(figures.getByRole('link', { name: /^三季度活动\s*1 \/ 2 已开展\s*横渡镇还没有，离季末 12 天/ })).toBeVisible();
    expect(figures.getByRole('link', { name: /^委员六项全部完成\s*0 \/ 2 人/ })).toBeVisible();
    expect(figures.getByRole('link', { name: /^整改意见\s*1 条，1 条逾期\s*健跳镇/ })).toBeVisible();
  });

  test('stands beside the same day last year once those records are here; later days and newer members do not count', async () => {
    await signedIn();
    const since = { ...entryOf(mei, '渔业界'), body: { ...entryOf(mei, '渔业界').body } };
    const roles = [{ role: 'member', office: JIANTIAO, from: '2022-01-01', to: null }];
    await pulled(phone, { ...since, body: { ...since.body, roles } }, ...fullYear('2025-05-20'));
    const keys = olderScopes(county, 2025);
    const page = await openPage(phone, '/county', { rooms });
    expect(await screen.findByRole('link', { name: /^委员六项全部完成\s*0 \/ 2 人/ })).not.toHaveTextContent('去年');
    await page.user.click(await screen.findByRole('button', { name: '取回2025年的记录，和去年同期比' }));
    expect(await screen.findByText(/正在取回2025年的记录/)).toBeVisible();
    await write(phone.desk().db, [], (held) => writeMeta(held, { want: keys, pos: Object.fromEntries(keys.map((key) => [key, 0])) }));
    expect(await screen.findByRole('link', { name: /^委员六项全部完成\s*0 \/ 2 人.*比去年同期少 1 人/ })).toBeVisible();
    expect(screen.queryByText(/取回2025年的记录/)).not.toBeInTheDocument();
  });

  test('shows every office with its quarters in words; a joint activity stands at both', async () => {
    await signedIn();
    await openPage(phone, '/county', { rooms });
    const rows = (await table()).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('二季度：已开展 1 次');
    expect(rows[1]).toHaveTextContent('三季度：已开展 1 次');
    expect(rows[1]).toHaveTextContent('四季度：已安排');
    expect(rows[1]).toHaveTextContent('逾期 8 天');
    expect(rows[2]).toHaveTextContent('二季度：已开展 1 次');
    expect(rows[2]).toHaveTextContent('三季度：没有安排');
    expect(rows[2]).toHaveTextContent('未报');
  });

  test('each figure opens its records, as many as it says', async () => {
    await signedIn();
    const page = await openPage(phone, '/county', { rooms });
    await page.user.click(await screen.findByRole('link', { name: /^整改意见\s*1 条，/ }));
    expect(page.path()).toBe('/county/figures/findings');
    expect(await screen.findByText('共 1 条')).toBeVisible();
    expect(screen.getByRole('link', { name: /签到表没有归档/ })).toHaveAttribute('href', `/county/midyear/${JIANTIAO}`);
    await page.go('/county');
    await page.user.click((await table()).getAllByRole('link', { name: '三季度：已开展 1 次' })[0] as HTMLElement); // getAll never answers none
    expect(page.path()).toBe(`/county/figures/quarter-3?office=${JIANTIAO}`);
    expect(await screen.findByRole('link', { name: /视察健跳渔港/ })).toHaveAttribute('href', `/activities/${held.id}`);
  });

  test('the quarter opens the offices that have held something', async () => {
    await signedIn();
    const page = await openPage(phone, '/county', { rooms });
    await page.user.click(await screen.findByRole('link', { name: /^三季度活动/ }));
    expect(page.path()).toBe('/county/offices?show=held');
    const list = within(await screen.findByRole('list', { name: '联络处' }));
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    await page.user.click(screen.getByRole('link', { name: /本季还没有/ }));
    expect(await list.findByRole('link', { name: /横渡镇/ })).toBeVisible();
  });

  test('the six duties are told by office, and no member is named', async () => {
    await signedIn();
    const page = await openPage(phone, '/county/duties', { rooms });
    expect(await screen.findByRole('heading', { name: '全县' })).toBeVisible();
    expect(document.body).not.toHaveTextContent(mei.name);
    const opener = screen.getAllByRole('link', { name: /1 件材料.*视察/ }).at(-1);
    expect(opener).toHaveAttribute('href', `/county/figures/duty-inspection?office=${JIANTIAO}`);
    await page.go(`/county/figures/duty-inspection?office=${JIANTIAO}`);
    expect(await screen.findByText('健跳镇，共 1 条')).toBeVisible();
    expect(screen.getByRole('link', { name: /视察健跳渔港/ })).toHaveAttribute('href', `/activities/${held.id}`);
  });

  test('leaves as an Excel file and as a page to print, saying as of when', async () => {
    await signedIn();
    const page = await openPage(phone, '/county', { rooms });
    await page.user.click(await screen.findByRole('button', { name: '导出 Excel' }));
    await waitFor(() => expect(page.handed.files.map(({ name }) => name)).toEqual([expect.stringMatching(/2026.*总览.*\.xlsx$/u)]));
    await page.go('/county/print');
    const paper = within(await screen.findByRole('article', { name: '2026 年联络处工作总览' }));
    expect(paper.getByText(/^截至 2026年/u)).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '打印' }));
    expect(page.handed.printed).toBe(1);
  });

  test('speaks English when I do', async () => {
    await signedIn();
    await openPage(phone, '/county', { rooms, language: 'en' });
    expect(await screen.findByRole('heading', { name: 'The year so far' })).toBeVisible();
  });
});

describe('reminding offices (§3.1)', () => {
  test('goes politely to the office as a task that says what, and is not proposed again', async () => {
    await signedIn();
    const page = await openPage(phone, `/county/remind?office=${HENGDU}`, { rooms });
    expect(await screen.findByRole('checkbox', { name: /横渡镇/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /健跳镇/ })).not.toBeChecked();
    await page.user.type(screen.getByRole('textbox', { name: /再说几句/ }), '下周去看你们。');
    await page.user.click(screen.getByRole('button', { name: '提醒 1 个联络处' }));
    await waitFor(() => expect(page.path()).toBe('/county'));
    const [task] = await phone.list('task');
    expect(task).toMatchObject({
      office: HENGDU,
      body: { from: 'county', to: HENGDU, title: '提醒：年初计划、季度活动', due: '2026-09-25' },
    });
    expect(task?.body.text).toContain('横渡镇联络处，您好');
    expect(task?.body.text).toContain('下周去看你们。');
    await page.go('/county/remind');
    // The page before may stand a moment longer while the next one is fetched.
    await waitFor(() => expect(screen.getByRole('checkbox', { name: /横渡镇/ })).not.toBeChecked());
    expect(screen.getByRole('checkbox', { name: /横渡镇.*已经提醒过，还在等回复。/ })).toBeVisible();
  });

  test('names nobody when nobody is chosen, and sends nothing', async () => {
    await signedIn();
    const page = await openPage(phone, '/county/remind', { rooms });
    for (const box of await screen.findAllByRole('checkbox')) await page.user.click(box);
    await page.user.click(screen.getByRole('button', { name: '提醒 0 个联络处' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('请先选联络处');
    expect(await phone.list('task')).toEqual([]);
  });

  test('words I typed are there when I come back', async () => {
    await signedIn();
    const page = await openPage(phone, '/county/remind', { rooms });
    await page.user.type(await screen.findByRole('textbox', { name: /再说几句/ }), '请先打个电话');
    await page.wait(1_000);
    await page.go('/county/offices');
    await page.go('/county/remind');
    expect(await screen.findByRole('textbox', { name: /再说几句/ })).toHaveValue('请先打个电话');
  });
});

describe('one office', () => {
  test('shows who leads and works there today, its year and its papers', async () => {
    await signedIn();
    await openPage(phone, `/county/offices/${JIANTIAO}`, { rooms });
    const people = within(await screen.findByRole('list', { name: '联系与人员' }));
    expect(await people.findByText(dong.name)).toBeVisible();
    expect(people.getByText('第一责任人')).toBeVisible();
    expect(people.getByText(lin.name)).toBeVisible();
    expect(screen.getByRole('link', { name: '三季度：已开展 1 次' })).toHaveAttribute(
      'href',
      `/county/figures/quarter-3?office=${JIANTIAO}`,
    );
    expect(screen.getByRole('heading', { name: '年度进度' })).toBeVisible();
  });
  test('that is none of the county’s says so', async () => {
    await signedIn();
    await openPage(phone, '/county/offices/nowhere', { rooms });
    expect(await screen.findByText(/没有下载过/)).toBeVisible();
  });
});

describe('who sees what (§1, §3.2)', () => {
  test('the chair reads everything and reminds nobody', async () => {
    await signedIn(chair);
    await openPage(phone, '/county', { rooms });
    expect((await table()).getAllByRole('row')).toHaveLength(3);
    expect(screen.queryByRole('link', { name: /^催办/ })).not.toBeInTheDocument();
  });
  test('a special committee sees the office it assists, and no six duties', async () => {
    await signedIn(committee);
    await openPage(phone, '/county', { rooms });
    expect((await table()).getAllByRole('row')).toHaveLength(2);
    expect(screen.queryByText('六项全完成')).not.toBeInTheDocument();
  });
  test('the local Party committee sees its own office and may give it a task', async () => {
    await signedIn(localParty);
    await openPage(phone, '/county/office', { rooms });
    expect(await screen.findByRole('heading', { level: 1, name: '健跳镇' })).toBeVisible();
    expect(screen.getByRole('link', { name: '交办任务' })).toHaveAttribute('href', '/tasks/new');
    expect(screen.queryByRole('link', { name: '催办' })).not.toBeInTheDocument();
  });
  test('a member finds no overview', async () => {
    await signedIn(mei);
    await openPage(phone, '/county', { rooms });
    expect(await screen.findByText('这里是县政协的页面')).toBeVisible();
  });
});
