import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { actorOn } from '#src/domain/people.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { jsonOf, rowOf } from '#src/features/handling/model/handling-states.ts';
import { proposal } from '#src/features/proposal/model/proposal.ts';
import { act, commanding, creating, done } from '#tests/support/acts.ts';
import { mei, TODAY } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['handling', 'proposal', 'county'];
const desk = actorOn(
  {
    id: '0198f7c1-0000-7000-8000-0000000000cc',
    name: '提案委',
    tenant: 'sanmen',
    roles: [{ role: 'proposalsCommittee', office: null, from: '2022-01-01', to: null }],
  },
  TODAY,
);
const WORDS = { kind: 'personal', subject: '码头照明', category: 'transport', situation: '灯坏了', suggestions: '修灯' };

function handedIn(): Stored {
  const begun = done(act(mei, null, { ...creating(WORDS), type: 'proposal' }, proposal));
  return done(act(mei, begun, { ...commanding(begun, 'submit', {}, proposal), type: 'proposal' }, proposal));
}

test('a list is looked at first, done when confirmed, and the second time there is nothing to do', async () => {
  phone = await phoneOf(desk);
  const record = handedIn();
  await pulled(phone, record);
  const page = await openPage(phone, '/county/proposals/handling', { rooms });
  const filled = { ...rowOf(record, mei.name), status: 'assigned', number: '1', leadAssigned: '交通局' };
  const unknown = { ...filled, id: '0198f7c1-0000-7000-8000-00000000ffff', subject: '别处的' };
  const file = new File([jsonOf(2026, [filled, unknown])], '办理情况.json', { type: 'application/json' });
  const input = await screen.findByLabelText<HTMLInputElement>('选一个文件', { selector: 'input' });
  await page.user.upload(input, file);
  expect(await screen.findByText('1 行要办，0 行已经是这样，1 行不对。')).toBeVisible();
  expect(screen.getByText('没有这件提案，请核对编号或提案号')).toBeVisible();
  expect(await phone.show(record.id)).toMatchObject({ status: 'submitted' });
  await page.user.click(screen.getByRole('button', { name: '办理这 1 行' }));
  await waitFor(async () =>
    expect(await phone.show(record.id)).toMatchObject({ status: 'assigned', body: { number: '1', leadAssigned: '交通局' } }),
  );
  expect(await screen.findByText('办好了 1 件')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('button', { name: /^办理这/ })).toBeNull());
});

test('a file that is no such list is said to be none, and Excel needs a network', async () => {
  phone = await phoneOf(desk);
  const page = await openPage(phone, '/county/proposals/handling', { rooms });
  const input = await screen.findByLabelText<HTMLInputElement>('选一个文件', { selector: 'input' });
  await page.user.upload(input, new File(['不是'], 'x.json', { type: 'application/json' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('这个文件读不出来');
  await page.user.upload(input, new File(['编号'], 'x.csv', { type: 'text/csv' }));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('要连上网才能读'));
});

test('the year’s proposals leave as JSON and Excel without a network', async () => {
  phone = await phoneOf(desk);
  const record = handedIn();
  await pulled(phone, record);
  const page = await openPage(phone, '/county/proposals/handling', { rooms });
  await page.user.click(await screen.findByRole('button', { name: '导出 JSON' }));
  await waitFor(() => expect(page.handed.files).toHaveLength(1));
  expect(page.handed.files[0]?.name).toMatch(/\.json$/u);
  expect(JSON.parse(String(page.handed.files[0]?.content))).toMatchObject({
    proposals: [{ id: record.id, subject: '码头照明', status: 'submitted' }],
  });
  await page.user.click(screen.getByRole('button', { name: '导出 Excel' }));
  await waitFor(() => expect(page.handed.files[1]?.name).toMatch(/\.xlsx$/u));
});
