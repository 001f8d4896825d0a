import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import { mei } from '#tests/support/actors.ts';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { deployReportTwo } from '#tests/support/report-two.ts';
import { answerTo, json, lineOf } from '#tests/support/sync-answers.ts';

let phone: Phone;
let undeploy = () => {};

beforeEach(async () => {
  phone = await openPhone({ line: lineOf(mei, (request) => json(answerTo(request, {}))) });
  await phone.signIn('mei', 'secret');
  await phone.sync();
  phone.cut();
});
afterEach(async () => {
  undeploy();
  await phone.close();
});

test('words that waited through an update are shown in their new place, and travel as they were written', async () => {
  const id = newId();
  await phone.desk().commit.edit('report', id, { title: '码头', suggestions: '换灯。' });
  undeploy = deployReportTwo();
  await phone.reopen();
  await phone.desk().settled();
  expect(await phone.show(id)).toMatchObject({ body: { title: '码头', advice: '换灯。' } });
  await phone.desk().commit.edit('report', id, { title: '码头的灯' });
  expect(await phone.show(id)).toMatchObject({ body: { title: '码头的灯', advice: '换灯。' } });
  const rows = await phone.desk().db.outbox.toArray();
  const acts = rows.map(({ wire }) => JSON.parse(wire) as Mutation);
  expect(acts).toMatchObject([
    { op: 'create', v: 1, set: { title: { to: '码头' }, suggestions: { to: '换灯。' } } },
    { op: 'edit', v: 2, set: { title: { from: '码头', to: '码头的灯' } } },
  ]);
});
