import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OutboxRow } from '#src/device/database.ts';
import { receiptNumber } from '#src/domain/record/receipt-number.ts';
import { readReceipt } from '#src/domain/record/receipt.ts';
import { mei } from '#tests/support/actors.ts';
import { openApp } from '#tests/support/open-app.tsx';
import { phoneOf } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

const REPORT = '0198f7c1-0000-7000-8000-0000000000f0';

let phone: Phone;
let act: OutboxRow;
/** A report the county took and signed for. */
beforeEach(async () => {
  phone = await phoneOf(mei);
  await phone.desk().commit.edit('report', REPORT, { title: '渔港码头夜间照明不足' });
  const { db } = phone.desk();
  const [row] = await db.outbox.toArray();
  if (row === undefined) throw new Error('nothing waits');
  const signature = { key: 'k1', at: '2026-09-18T06:00:05.000Z', sig: 'A'.repeat(86) };
  act = { ...row, state: 'acked', ackSeq: 48_219, ackLineage: 'L1', ackAt: phone.clock.now(), signature };
  await db.outbox.put(act);
});
afterEach(() => phone.close());

describe('a receipt', () => {
  test('is one tap from what was received today', async () => {
    const app = await openApp(phone, '/sync');
    const no = receiptNumber(act.id);
    const today = within(await screen.findByRole('region', { name: '今天已送达' }));
    expect(today.getByText(`回执号 ${no}`)).toBeVisible();
    await app.user.click(today.getByRole('link', { name: `看回执 ${no}` }));
    expect(await screen.findByRole('heading', { level: 1, name: '回执' })).toBeVisible();
  });

  test('says who, what, when, and shows itself as a code and as text to pass on', async () => {
    await openApp(phone, `/sync/receipts/${act.id}`);
    const facts = within(await screen.findByRole('region', { name: '回执内容' }));
    for (const words of [mei.name, '社情民意《渔港码头夜间照明不足》', '新写', '48219', 'k1']) expect(facts.getByText(words)).toBeVisible();
    expect(facts.getByText(/2026年9月18日.*14:00/)).toBeVisible();
    expect(screen.getByRole('img', { name: `回执 ${receiptNumber(act.id)} 的二维码` })).toBeVisible();
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '可以复制、转发' }).value;
    expect(readReceipt(text)?.facts).toMatchObject({ rec: REPORT, person: mei.id, seq: 48_219 });
    expect(screen.getByText(/现在核对不了签名，不影响回执/)).toBeVisible();
  });

  test('can be used with any aid: nothing on its page is wrongly built', async () => {
    await openApp(phone, `/sync/receipts/${act.id}`);
    expect(await screen.findByRole('heading', { level: 1, name: '回执' })).toBeVisible();
    expect(await screen.findByRole('img', { name: `回执 ${receiptNumber(act.id)} 的二维码` })).toBeVisible();
    // Colours are looked at in a real browser; there are none here.
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('that is not on this phone is told so', async () => {
    await openApp(phone, '/sync/receipts/0198f7c1-0000-7000-8000-00000000dead');
    expect(await screen.findByText('没有这张回执')).toBeVisible();
  });
});
