import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { admin, committee, localParty, mei } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));

test.each([
  ['a member', mei],
  ['the local Party committee', localParty],
  ['the administrator', admin],
])('%s sees which committee assists which office (§3.2)', async (_who, reader) => {
  phone = await phoneOf(reader);
  await pulled(phone, ...OFFICES, entryOf(committee, ''));
  await openPage(phone, '/offices', { rooms: ['office'] });
  expect(await screen.findByRole('region', { name: '健跳镇' })).toHaveTextContent(committee.name);
  expect(screen.getByRole('region', { name: '横渡镇' })).toHaveTextContent('对口专委会还没有定');
});
