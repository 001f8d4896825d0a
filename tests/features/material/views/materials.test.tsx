import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Stored } from '#src/domain/record/stored.ts';
import { material } from '#src/features/material/model/material.ts';
import { act, commanding, creating, done } from '#tests/support/acts.ts';
import { county, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['material'];

function published(title: string, topic: string): Stored {
  const draft = done(act(county, null, { ...creating({ title, topic, text: '要点' }), type: 'material' }, material));
  return done(act(county, draft, commanding(draft, 'publish', {}, material), material));
}

test('material is found by its topic, and the topic stays in the address', async () => {
  phone = await phoneOf(mei);
  await pulled(phone, published('提案怎么写', 'cppcc'), published('保护法要点', 'law'));
  const page = await openPage(phone, '/materials', { rooms });
  expect(screen.getAllByRole('link', { name: /提案怎么写|保护法要点/ })).toHaveLength(2);
  await page.user.click(screen.getByRole('link', { name: /^法律法规\s*1$/ }));
  expect(page.path()).toBe('/materials?topic=law');
  expect(screen.queryByRole('link', { name: /提案怎么写/ })).toBeNull();
  await page.user.click(screen.getByRole('link', { name: /保护法要点/ }));
  expect(await screen.findByText('专题：法律法规')).toBeVisible();
  await page.back();
  expect(page.path()).toBe('/materials?topic=law');
});

test('a topic without material says so', async () => {
  phone = await phoneOf(mei);
  await pulled(phone, published('提案怎么写', 'cppcc'));
  await openPage(phone, '/materials?topic=theory', { rooms });
  expect(await screen.findByText('没有符合的资料')).toBeVisible();
});

test('the county office publishes one', async () => {
  phone = await phoneOf(county);
  const page = await openPage(phone, '/materials/new', { rooms });
  await page.user.type(await screen.findByRole('textbox', { name: /标题/ }), '学习提纲');
  await page.user.selectOptions(screen.getByRole('combobox', { name: /专题/ }), '理论');
  await page.user.click(screen.getByRole('button', { name: '发布' }));
  await waitFor(async () =>
    expect(await phone.list('material')).toMatchObject([{ status: 'published', body: { title: '学习提纲', topic: 'theory' } }]),
  );
});
