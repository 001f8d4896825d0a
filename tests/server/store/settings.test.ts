import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { settingsReader } from '#src/server/store/settings.ts';
import { commanding, creating, WORDS } from '#tests/support/acts.ts';
import { admin, county, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, sent } from '#tests/support/wire-phone.ts';

describe.each(dialects)('what the county sets ($name)', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  const set = async (values: Record<string, Json>, actor = county) =>
    sent(await phoneOf(server, actor), { ...creating({ reason: '主席会议议定', ...values }), type: 'settingChange' });
  const on = (day: string) => settingsReader()(server.store.reader, 'sanmen', day);
  const duties = async (year: number) => {
    const { headers } = await server.signIn(mei);
    const answer = await server.app.inject({ url: `/api/v1/duties/${mei.id}/${year}`, headers });
    return answer.json<{ duties: { key: string; target: number; state: string }[] }>().duties;
  };

  test('a change never alters a past year: its duties stay as they were judged', async () => {
    const before = await duties(2025);
    const dutyTargets = { ...DEFAULT_SETTINGS.dutyTargets, report: 3 };
    expect(await set({ name: 'dutyTargets', value: dutyTargets, from: '2026-01-01' })).toMatchObject({ status: 'applied' });
    expect(await duties(2025)).toEqual(before);
    expect((await duties(2026)).find(({ key }) => key === 'report')?.target).toBe(3);
    expect(await set({ name: 'dutyTargets', value: dutyTargets, from: '2025-06-01' })).toMatchObject({
      status: 'rejected',
      code: 'forbidden',
    });
    expect(await duties(2025)).toEqual(before);
  });

  test('a change that begins later counts from its day on', async () => {
    await set({ name: 'reportLimit', value: 2000, from: '2026-10-01' });
    expect((await on('2026-09-30')).reportLimit).toBe(3000);
    expect((await on('2026-10-01')).reportLimit).toBe(2000);
  });

  test('the same reader hears of a change at once', async () => {
    const read = settingsReader();
    expect((await read(server.store.reader, 'sanmen', '2026-09-18')).reportLimit).toBe(3000);
    await set({ name: 'reportLimit', value: 2000, from: '2026-09-18' });
    expect((await read(server.store.reader, 'sanmen', '2026-09-18')).reportLimit).toBe(2000);
    expect((await read(server.store.reader, 'elsewhere', '2026-09-18')).reportLimit).toBe(3000);
  });

  test('every phone receives it, and what is handed in is judged by it', async () => {
    await set({ name: 'reportLimit', value: 100, from: '2026-09-18' });
    const phone = await phoneOf(server, mei);
    const begin = creating({ ...WORDS, situation: '灯'.repeat(200) });
    await phone.push(begin);
    await phone.pull();
    expect([...phone.records.values()].find(({ type }) => type === 'settingChange')?.body).toMatchObject({
      name: 'reportLimit',
      value: 100,
    });
    const record = phone.has(begin.rec);
    if (!record) throw new Error('not there');
    expect(await sent(phone, commanding(record, 'submit'))).toMatchObject({ status: 'rejected', code: 'invalid' });
  });

  test('nobody else sets anything, and nothing that is no setting is taken', async () => {
    expect(await set({ name: 'reportLimit', value: 2000, from: '2026-10-01' }, mei)).toMatchObject({
      status: 'rejected',
      code: 'forbidden',
    });
    expect(await set({ name: 'reportLimit', value: 2000, from: '2026-10-01' }, admin)).toMatchObject({
      status: 'rejected',
      code: 'forbidden',
    });
    expect(await set({ name: 'auditMonths', value: 24, from: '2026-10-01' }, admin)).toMatchObject({ status: 'applied' });
    expect(await set({ name: 'reportTemplate', value: { situation: '情况：' }, from: '2026-10-01' }, admin)).toMatchObject({
      status: 'rejected',
    });
    expect(await set({ name: 'reportTemplate', value: { situation: '长'.repeat(2_001) }, from: '2026-10-01' })).toMatchObject({
      status: 'rejected',
    });
    expect(await set({ name: 'points', value: 1, from: '2026-10-01' })).toMatchObject({ status: 'rejected' });
    expect(await set({ name: 'reportLimit', value: 'x'.repeat(300), from: '2026-10-01' })).toMatchObject({ status: 'rejected' });
  });

  test('phrases, categories of deeds and templates are kept with their day, and what stands alone is no answer', async () => {
    const situation = '情况：\n问题：';
    await set({ name: 'refuseReasons', value: ['不属于本单位职责'], from: '2026-09-18' });
    await set({ name: 'deedCategories', value: ['schooling', '山海协作'], from: '2026-09-18' });
    await set({ name: 'reportTemplate', value: { situation }, from: '2026-09-18' });
    expect(await on('2026-09-17')).toMatchObject({
      refuseReasons: [],
      reportTemplate: {},
      deedCategories: DEFAULT_SETTINGS.deedCategories,
    });
    expect(await on('2026-09-18')).toMatchObject({
      refuseReasons: ['不属于本单位职责'],
      deedCategories: ['schooling', '山海协作'],
      reportTemplate: { situation },
    });
    const phone = await phoneOf(server, mei);
    const begin = creating({ ...WORDS, situation });
    await phone.push(begin);
    await phone.pull();
    const record = phone.has(begin.rec);
    if (!record) throw new Error('not there');
    expect(await sent(phone, commanding(record, 'submit'))).toMatchObject({ status: 'rejected', code: 'invalid' });
  });
});
