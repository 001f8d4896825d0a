import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { request } from '#src/features/request/model/request.ts';
import { act, creating, done, draftOf, walked } from '#tests/support/acts.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';
import { proposalOf } from '#tests/support/proposals.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['request'];

test('it is protected unless I say otherwise, says who can read it, and leaves the phone only when I send it', async () => {
  phone = await phoneOf(mei);
  const page = await openPage(phone, '/requests/new', { rooms });
  expect(screen.getByRole('switch', { name: '只给委员工作委员会看' })).toBeChecked();
  expect(screen.getByText(/联络处、县政协办公室、管理员都看不到/)).toBeVisible();
  await page.user.type(screen.getByRole('textbox', { name: '什么事' }), '视察时请不到假');
  expect(await phone.list('request')).toEqual([]);
  await page.user.click(screen.getByRole('button', { name: '送出' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('请写几句具体情况');
  await page.user.type(screen.getByRole('textbox', { name: '具体情况' }), '单位不批。');
  await page.user.click(screen.getByRole('button', { name: '送出' }));
  await waitFor(async () =>
    expect(await phone.list('request')).toMatchObject([
      { status: 'open', body: { protected: true, topic: '视察时请不到假', text: '单位不批。' } },
    ]),
  );
});

test('words left half-written are there when I come back, and are still nobody else’s', async () => {
  phone = await phoneOf(mei);
  const page = await openPage(phone, '/requests/new', { rooms });
  await page.user.type(screen.getByRole('textbox', { name: '具体情况' }), '先写一半');
  await page.go('/requests');
  await page.go('/requests/new');
  expect(await screen.findByRole('textbox', { name: '具体情况' })).toHaveValue('先写一半');
  expect(await phone.list('request')).toEqual([]);
});

test('the office answers one that is not protected', async () => {
  const record = done(act(mei, null, { ...creating({ topic: '请假难', text: '单位不批。', protected: false }), type: 'request' }, request));
  phone = await phoneOf(lin);
  await pulled(phone, record);
  const page = await openPage(phone, `/requests/${record.id}`, { rooms });
  await page.user.click(screen.getByRole('button', { name: '答复' }));
  expect(await screen.findByText('请先写几句答复')).toBeVisible();
  await page.user.type(screen.getByRole('textbox', { name: '写答复' }), '联络处去函说明。');
  await page.user.click(screen.getByRole('button', { name: '答复' }));
  await waitFor(async () =>
    expect(await phone.show(record.id)).toMatchObject({ status: 'answered', body: { answer: '联络处去函说明。' } }),
  );
  expect(await screen.findByRole('region', { name: '答复' })).toHaveTextContent('王林（政协干事）答复');
});

test('my clerk is asked to look at a draft first: its words go along, the draft stays where it is', async () => {
  phone = await phoneOf(mei);
  const draft = proposalOf(mei, { subject: '修好机耕路', situation: '雨后塌了一段。', suggestions: '列入明年计划。' });
  await pulled(phone, draft);
  const page = await openPage(phone, `/requests/new?of=${draft.id}`, { rooms: ['request', 'proposal'] });
  expect(await screen.findByRole('textbox', { name: '什么事' })).toHaveValue('请先看：修好机耕路');
  expect(screen.queryByRole('switch')).toBeNull();
  await page.user.type(screen.getByRole('textbox', { name: '请干事看的文字' }), '\n单位写对了吗？');
  await page.user.click(screen.getByRole('button', { name: '送出' }));
  await waitFor(async () =>
    expect(await phone.list('request')).toMatchObject([
      {
        status: 'open',
        body: {
          protected: false,
          topic: '请先看：修好机耕路',
          text: '一、情况分析\n雨后塌了一段。\n\n二、具体建议\n列入明年计划。\n单位写对了吗？',
        },
      },
    ]),
  );
  expect(await phone.show(draft.id)).toMatchObject({ status: 'draft' });
});

test('a question with which my report came back is answered, beside the words it was asked in', async () => {
  phone = await phoneOf(mei);
  const report = walked(draftOf(mei), [mei, 'submit'], [lin, 'return', { note: '请写明是哪个码头' }]);
  await pulled(phone, report);
  const page = await openPage(phone, `/requests/new?of=${report.id}`, { rooms: ['request', 'report'] });
  expect(await screen.findByText('请写明是哪个码头', { selector: 'q' })).toBeVisible();
  await page.user.type(screen.getByRole('textbox', { name: '您的回复' }), '是北侧 2 号码头。');
  await page.user.click(screen.getByRole('button', { name: '送出' }));
  await waitFor(async () => expect(await phone.list('request')).toMatchObject([{ body: { protected: false, text: '是北侧 2 号码头。' } }]));
  expect(await phone.show(report.id)).toMatchObject({ status: 'returned' });
});
