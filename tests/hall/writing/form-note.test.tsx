import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));

const FORMS = [
  ['/requests/new', 'request', '具体情况'],
  ['/mediations/new', 'mediation', '怎么做的'],
  ['/feedback/new', 'feedback', '您想说什么'],
  ['/notes/new', 'note', '记了什么'],
] as const;

describe('every form in which I write freely', () => {
  test.each(FORMS)(
    '%s says what may not be written, and points out an ID-card and a mobile number before I send it',
    async (at, room, box) => {
      phone = await phoneOf(mei);
      const page = await openPage(phone, at, { rooms: [room] });
      expect(await screen.findByText('严禁填报涉密、敏感内容。')).toBeVisible();
      await page.user.type(screen.getByRole('textbox', { name: box }), '张某，11010519491231002X');
      expect(await screen.findByText(/像是有身份证号/)).toBeVisible();
      expect(screen.queryByText(/像是有手机号/)).toBeNull();
      await page.user.type(screen.getByRole('textbox', { name: box }), '，１３８１２３４５６７８');
      expect(await screen.findByText(/像是有手机号/)).toBeVisible();
    },
  );

  test('a number with a wrong check digit is just a number', async () => {
    phone = await phoneOf(mei);
    const page = await openPage(phone, '/requests/new', { rooms: ['request'] });
    await page.user.type(screen.getByRole('textbox', { name: '具体情况' }), '110105194912310021');
    expect(screen.queryByText(/像是有身份证号/)).toBeNull();
  });
});
