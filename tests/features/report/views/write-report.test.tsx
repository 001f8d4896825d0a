import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mei } from '#tests/support/actors.ts';
import { openPage, phoneOf } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => phone.close());

const title = () => screen.findByRole('textbox', { name: '一句话说清什么事' });

describe('writing a report without signal', () => {
  test('what I typed is still there after I leave and come back', async () => {
    const page = await openPage(phone, '/reports/new');
    await page.user.type(await title(), '码头的灯不亮');
    await page.user.click(screen.getByRole('link', { name: '关闭，草稿已存' }));
    expect(page.path()).toBe('/records');
    await page.user.click(await screen.findByRole('link', { name: /码头的灯不亮/ }));
    expect(await title()).toHaveValue('码头的灯不亮');
  });
});
