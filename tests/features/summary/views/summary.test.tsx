import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { activity } from '#src/features/activity/model/activity.ts';
import { report } from '#src/features/report/model/report.ts';
import { dong, lin, mei } from '#tests/support/actors.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import { standing } from '#tests/support/papers.ts';
import type { Phone } from '#tests/support/phone.ts';

const ROOMS = { rooms: ['summary', 'plan'] };
let phone: Phone;
afterEach(() => putAway(phone));

const study = (title: string) => standing(activity, 'recorded', lin, { title, kind: 'study', startsAt: '2026-05-20T09:00:00+08:00' });

async function open(actor: Actor, at: string, ...records: Stored[]) {
  phone = await phoneOf(actor);
  await pulled(phone, ...OFFICES, entryOf(mei, '农业界'), ...records);
  return openPage(phone, at, ROOMS);
}

test('a summary is written from the records, without a network; each figure opens the records it counts', async () => {
  const sent = standing(report, 'submitted', mei, { title: '码头没有灯' });
  const { user, path } = await open(lin, '/office/summary/2026', study('春季学习'), sent);
  await user.click(screen.getByRole('button', { name: '从履职记录汇总' }));
  const part = await screen.findByRole('region', { name: '组织委员学习' });
  expect(part).toHaveTextContent('组织委员学习 1 次。');
  expect(part).toHaveTextContent('春季学习');
  expect(screen.getByRole('region', { name: '列席重要会议' })).toHaveTextContent('本年度没有列席会议的记录。');
  await user.click(screen.getByRole('link', { name: '社情民意信息 1' }));
  expect(await screen.findByRole('link', { name: /码头没有灯/ })).toHaveAttribute('href', `/office/review/${sent.id}`);
  expect(path()).toContain('/figures/reports');
});

test('what a hand has written stays when the records change; the new words are offered, and taken only when chosen', async () => {
  const { user } = await open(lin, '/office/summary/2026', study('春季学习'));
  await user.click(screen.getByRole('button', { name: '从履职记录汇总' }));
  await screen.findByRole('region', { name: '组织委员学习' });
  const [made] = await phone.list('summary');
  if (!made) throw new Error('no summary');
  await phone.desk().commit.edit('summary', made.id, { study: '我们自己写的学习情况。' });
  await pulled(phone, study('秋季学习'));
  await phone.desk().commit.edit('summary', made.id, { problems: '个别委员活动少。' });
  await user.click(await screen.findByRole('link', { name: /有 1 段您改过的文字/ }));
  const offer = await screen.findByRole('region', { name: '组织委员学习' });
  expect(offer).toHaveTextContent('我们自己写的学习情况。');
  expect(offer).toHaveTextContent('组织委员学习 2 次。');
  await user.click(within(offer).getByRole('button', { name: /保留我写的/ }));
  await screen.findByText('没有需要核对的段落');
  expect((await phone.show(made.id))?.body).toMatchObject({ study: '我们自己写的学习情况。', problems: '个别委员活动少。' });
});

test('the director signs it as it stands, then it is submitted', async () => {
  const { user } = await open(dong, '/office/summary/2026', study('春季学习'));
  await user.click(screen.getByRole('button', { name: '从履职记录汇总' }));
  await user.click(await screen.findByRole('button', { name: '签批' }));
  await user.click(await screen.findByRole('button', { name: '报送县政协办公室' }));
  await screen.findByText('已报送');
  expect((await phone.list('summary'))[0]).toMatchObject({ status: 'submitted', body: { signedBy: dong.id } });
});
