import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import { objectsIn } from '#src/domain/record/read-body.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { practice } from '#src/features/practice/model/practice.ts';
import { act, commanding, creating, done } from '#tests/support/acts.ts';
import { county, HENGDU, lin, linAcross, mei } from '#tests/support/actors.ts';
import { OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['practice'];
const WORDS = { title: '码头听诉', steps: '到码头听渔民讲。', effect: '收集意见 21 条。' };

function step(record: Stored, actor: Actor, name: string, input?: Record<string, string>): Stored {
  return done(act(actor, record, commanding(record, name, input === undefined ? {} : { input }, practice), practice));
}
function written(): Stored {
  return done(act(lin, null, { ...creating(WORDS), type: 'practice' }, practice));
}
function published(): Stored {
  return step(step(written(), lin, 'submit'), county, 'publish');
}

test('an office puts down a practice, changes it, and hands it in', async () => {
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES);
  const page = await openPage(phone, '/practice/new', { rooms });
  await page.user.type(await screen.findByRole('textbox', { name: '标题' }), '码头听诉');
  await page.user.type(screen.getByRole('textbox', { name: '具体做法' }), '到码头听。');
  await page.user.click(screen.getByRole('button', { name: '存下来' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('请写明取得的成效');
  await page.user.type(screen.getByRole('textbox', { name: '取得成效' }), '收集 21 条。');
  await page.user.click(screen.getByRole('button', { name: '存下来' }));
  await page.user.click(await screen.findByRole('link', { name: '修改' }));
  await page.user.type(await screen.findByRole('textbox', { name: '适用条件' }), '开渔前。');
  await page.user.click(screen.getByRole('button', { name: '存下来' }));
  await page.user.click(await screen.findByRole('button', { name: '报送' }));
  await waitFor(async () =>
    expect(await phone.list('practice')).toMatchObject([{ status: 'submitted', body: { title: '码头听诉', conditions: '开渔前。' } }]),
  );
});

test('the county publishes what was handed in', async () => {
  const record = step(written(), lin, 'submit');
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES, record);
  const page = await openPage(phone, `/practice/${record.id}`, { rooms });
  await page.user.click(await screen.findByRole('button', { name: '推广到各联络处' }));
  await waitFor(async () => expect(await phone.show(record.id)).toMatchObject({ status: 'published' }));
});

test('another office takes it up once, then reports how it went', async () => {
  const record = published();
  phone = await phoneOf(linAcross);
  await pulled(phone, ...OFFICES, record);
  const page = await openPage(phone, `/practice/${record.id}`, { rooms });
  await page.user.click(await screen.findByRole('button', { name: '我处采用' }));
  await page.user.click(await screen.findByRole('button', { name: '确定' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await page.user.click(await screen.findByRole('button', { name: '反馈采用情况' }));
  expect(screen.queryByRole('button', { name: '我处采用' })).toBeNull();
  await page.user.type(await screen.findByRole('textbox', { name: '采用得怎么样' }), '茶农来了十二人。');
  await page.user.click(screen.getByRole('button', { name: '确定' }));
  await waitFor(async () =>
    expect(await phone.show(record.id)).toMatchObject({
      body: { adoptions: [{ office: HENGDU }], reports: [{ office: HENGDU, text: '茶农来了十二人。' }] },
    }),
  );
  expect(await screen.findByRole('region', { name: '采用后的反馈' })).toHaveTextContent('茶农来了十二人。');
});

test('an office that has had it for a quarter and said nothing is asked how it went', async () => {
  const adopted = step(published(), linAcross, 'adopt', { text: '试试。' });
  const old = {
    ...adopted,
    body: { ...adopted.body, adoptions: objectsIn(adopted.body, 'adoptions').map((one) => ({ ...one, on: '2026-06-01' })) },
  };
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES, old);
  const page = await openPage(phone, '/practice', { rooms });
  await page.user.click(await screen.findByRole('link', { name: /1 个联络处已采用/ }));
  expect(await screen.findByRole('region', { name: '采用的联络处' })).toHaveTextContent('待反馈');
});

test('its own office and a member can take nothing up; they read it', async () => {
  const record = published();
  phone = await phoneOf(mei);
  await pulled(phone, ...OFFICES, record);
  await openPage(phone, `/practice/${record.id}`, { rooms });
  expect(await screen.findByText('到码头听渔民讲。')).toBeVisible();
  expect(screen.queryByRole('button', { name: '我处采用' })).toBeNull();
});

test('a photo goes with the practice until the county has published it', async () => {
  const record = written();
  phone = await phoneOf(lin);
  await pulled(phone, ...OFFICES, record);
  const page = await openPage(phone, `/practice/${record.id}/edit`, { rooms });
  await page.user.upload(
    await screen.findByLabelText('加附件', { selector: 'input' }),
    new File(['jpeg'], '码头.jpg', { type: 'image/jpeg' }),
  );
  expect(await screen.findByRole('button', { name: '去掉《码头.jpg》' })).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: '存下来' }));
  await waitFor(async () => expect(await phone.show(record.id)).toMatchObject({ body: { attachments: [{ name: '码头.jpg' }] } }));
});
