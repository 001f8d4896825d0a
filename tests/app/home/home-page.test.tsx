import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { announced } from '#tests/support/activities.ts';
import { county, lin, mei } from '#tests/support/actors.ts';
import { draftOf, walked } from '#tests/support/acts.ts';
import { openApp } from '#tests/support/open-app.tsx';
import { phoneOf, pulled } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => phone.close());

const region = async (name: string) => within(await screen.findByRole('region', { name }));

describe('today', () => {
  test('the next activity is there; half an hour before it begins, checking in is one tap away', async () => {
    const later = announced({ title: '十月学习', startsAt: '2026-10-18T09:00:00+08:00', endsAt: null });
    await pulled(phone, later, announced());
    const app = await openApp(phone);
    const next = await region('下一场活动');
    expect(next.getByRole('heading', { name: '视察健跳渔港二期配套工程' })).toBeVisible();
    expect(next.getByText('14:30')).toBeVisible();
    await app.user.click(next.getByRole('link', { name: '去签到' }));
    await waitFor(() => expect(app.path()).toMatch(/^\/activities\/[0-9a-f-]+$/));
  });

  test('begins a report in one tap', async () => {
    const app = await openApp(phone);
    await app.user.click(await screen.findByRole('link', { name: /反映社情民意/ }));
    await waitFor(() => expect(app.path()).toMatch(/^\/reports\/[0-9a-f-]+\/edit$/));
  });

  test('says whose paper it is and which day, in county time', async () => {
    await openApp(phone);
    expect(await screen.findByText('政协三门县委员会')).toBeVisible();
    expect(screen.getByText('9月18日 星期五')).toBeVisible();
  });

  test('is honest when there is nothing yet', async () => {
    await openApp(phone);
    expect(await screen.findByRole('heading', { name: '还没有记录' })).toBeVisible();
  });

  test('shows a draft on this phone and leads to going on with it', async () => {
    const done = await phone.desk().commit.edit('report', '0198f7c1-0000-7000-8000-0000000000f0', { title: '海塘外侧垃圾堆积' });
    expect(done.ok).toBe(true);
    await openApp(phone);
    const local = await region('在这部手机上');
    const row = await local.findByRole('link', { name: /海塘外侧垃圾堆积/ });
    expect(row).toHaveAttribute('href', '/reports/0198f7c1-0000-7000-8000-0000000000f0/edit');
    expect(row).toHaveTextContent('草稿');
  });

  test('never says sent of what is only on this phone', async () => {
    const desk = phone.desk();
    const id = '0198f7c1-0000-7000-8000-0000000000f0';
    await desk.commit.edit('report', id, { title: '海塘外侧垃圾堆积', category: 'environment', situation: '一公里都是。' });
    await desk.commit.transition(id, 'submit');
    await openApp(phone);
    const local = await region('在这部手机上');
    expect(await local.findByRole('link', { name: /海塘外侧垃圾堆积/ })).toHaveTextContent('在本机，待送出');
    expect(screen.queryByText(/已送达/)).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: '离线，1 件待送' })).toHaveAttribute('href', '/sync');
  });

  test('tells what was sent back and why, and leads to mending it', async () => {
    const returned = walked(draftOf(mei), [mei, 'submit'], [lin, 'return', { note: '请补充具体地点' }]);
    await pulled(phone, returned);
    await openApp(phone);
    const notice = await screen.findByRole('link', { name: /1 件被退回，请补充具体地点/ });
    expect(notice).toHaveAttribute('href', `/reports/${returned.id}/fix`);
  });

  test('with several sent back leads to their list', async () => {
    const sendBack = () => walked(draftOf(mei), [mei, 'submit'], [lin, 'return', { note: '请补充' }]);
    await pulled(phone, sendBack(), sendBack());
    await openApp(phone);
    expect(await screen.findByRole('link', { name: /2 件被退回/ })).toHaveAttribute('href', '/records?status=fix');
  });

  test('shows the county’s answer under what moved lately', async () => {
    const issued = walked(
      draftOf(mei),
      [mei, 'submit'],
      [lin, 'forward'],
      [county, 'signOff'],
      [county, 'issue', { input: { number: '7' } }],
    );
    await pulled(phone, issued);
    await openApp(phone);
    const moved = await region('最近的进展');
    expect(await moved.findByRole('link', { name: /渔港码头夜间照明不足/ })).toHaveTextContent('已采用');
    expect(moved.getByRole('link', { name: /渔港码头夜间照明不足/ })).toHaveTextContent('县办');
  });
});

test('the six duties of this year stand on the first page, each leading to its evidence', async () => {
  await pulled(phone, walked(draftOf(mei), [mei, 'submit']));
  await openApp(phone);
  const six = within(await screen.findByRole('region', { name: '今年六项履职' }));
  expect(six.getByText('已完成 1 项')).toBeVisible();
  expect(six.getByRole('link', { name: /社情民意/ })).toHaveAttribute('href', '/duties/report');
  expect(six.getByText(/还差：提案 1 件、调研 1 项、视察 1 次、界别活动 1 次、实事 1 件。距年末 104 天。/)).toBeVisible();
});
