import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { actorOn, type Actor } from '#src/domain/people.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { exemption } from '#src/features/exemption/model/exemption.ts';
import { person } from '#src/features/person/model/person.ts';
import { apply } from '#src/domain/record/apply.ts';
import { contextFor, creating, done, NOW } from '#tests/support/acts.ts';
import { bo, JIANTIAO, lin, mei, TODAY } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['exemption', 'duty'];
const work = actorOn(
  {
    id: '0198f7c1-0000-7000-8000-0000000000bb',
    name: '委工委',
    tenant: 'sanmen',
    roles: [{ role: 'membersWork', office: null, from: '2022-01-01', to: null }],
  },
  TODAY,
);

function entry({ id, name, grants }: Actor): Stored {
  const at = { created: NOW, submitted: null, received: NOW };
  const body = { name, office: JIANTIAO, roles: grants.map((grant) => ({ ...grant })) };
  return {
    id,
    tenant: 'sanmen',
    type: 'person',
    v: 1,
    seq: 1,
    status: 'current',
    owner: '',
    office: null,
    parent: null,
    deleted: 0,
    body,
    log: [],
    at,
  };
}

function granted(by: Actor): Stored {
  const values = { person: mei.id, year: 2026, duty: 'research', reason: '随渔船出海', by: by.id };
  const parent = { definition: person, record: entry(mei), parent: null };
  return done(apply(exemption, null, { ...creating(values), type: 'exemption' }, contextFor(by, parent)));
}

test('the clerk exempts a member of the office, once every blank is filled', async () => {
  phone = await phoneOf(lin);
  await pulled(phone, entry(mei), entry(bo));
  const page = await openPage(phone, '/exemptions/new', { rooms });
  await page.user.click(await screen.findByRole('button', { name: '豁免' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('请选一位委员');
  await page.user.type(screen.getByRole('textbox', { name: /按姓名查找/ }), '月琴');
  await page.user.selectOptions(screen.getByRole('combobox', { name: '委员' }), await screen.findByRole('option', { name: mei.name }));
  await page.user.selectOptions(screen.getByRole('combobox', { name: '豁免的任务' }), '视察');
  await page.user.type(screen.getByRole('textbox', { name: '原因' }), '住院');
  await page.user.click(screen.getByRole('button', { name: '豁免' }));
  await waitFor(async () =>
    expect(await phone.list('exemption')).toMatchObject([
      { status: 'open', owner: mei.id, body: { person: mei.id, duty: 'inspection', year: 2026, reason: '住院' } },
    ]),
  );
});

test('one that holds already is pointed out', async () => {
  phone = await phoneOf(lin);
  const record = granted(lin);
  await pulled(phone, entry(mei), record);
  const page = await openPage(phone, '/exemptions/new', { rooms });
  await page.user.selectOptions(
    await screen.findByRole('combobox', { name: '委员' }),
    await screen.findByRole('option', { name: mei.name }),
  );
  await page.user.selectOptions(screen.getByRole('combobox', { name: '豁免的任务' }), '调研');
  expect(await screen.findByRole('link', { name: /已经豁免了/ })).toHaveAttribute('href', `/exemptions/${record.id}`);
});

test('lifting it needs a reason', async () => {
  phone = await phoneOf(lin);
  const record = granted(lin);
  await pulled(phone, entry(mei), record);
  const page = await openPage(phone, `/exemptions/${record.id}`, { rooms });
  await page.user.click(await screen.findByRole('button', { name: '取消豁免' }));
  expect(await screen.findByText('请写明取消的原因')).toBeVisible();
  await page.user.type(screen.getByRole('textbox', { name: '取消的原因' }), '已回县里');
  await page.user.click(screen.getByRole('button', { name: '取消豁免' }));
  await waitFor(async () => expect(await phone.show(record.id)).toMatchObject({ status: 'lifted' }));
  expect(await screen.findByRole('region', { name: '已取消' })).toHaveTextContent('已回县里');
});

test('the member sees that it is exempt, why, and who decided, and can change nothing', async () => {
  phone = await phoneOf(mei);
  const record = granted(work);
  await pulled(phone, entry(mei), entry(work), record);
  const page = await openPage(phone, '/duties', { rooms: [...rooms, 'report', 'proposal', 'deed', 'attendance', 'activity'] });
  expect(await screen.findByText(/已豁免：随渔船出海/)).toBeVisible();
  await page.user.click(await screen.findByRole('link', { name: '委工委定' }));
  expect(await screen.findByText('委工委定')).toBeVisible();
  expect(screen.queryByRole('button', { name: '取消豁免' })).toBeNull();
});

test('nobody decides in another’s name', () => {
  const parent = { definition: person, record: entry(mei), parent: null };
  const values = { person: mei.id, year: 2026, duty: 'deed', reason: '病了', by: work.id };
  const tried = apply(exemption, null, { ...creating(values), type: 'exemption' }, contextFor(lin, parent));
  expect(tried).toMatchObject({ status: 'rejected', problem: { code: 'forbidden' } });
});
