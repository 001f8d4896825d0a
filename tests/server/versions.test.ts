/** S8 of sync 5: a phone of last year's program hands over its words, is shown what it can show, and erases nothing it does not know. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hashOfFields } from '#src/domain/record/content.ts';
import { authorFields } from '#src/domain/record/definition.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { report } from '#src/features/report/model/report.ts';
import { feed } from '#src/server/feed.ts';
import { headOf } from '#src/server/store/lineage.ts';
import { changing, commanding, creating, deleting, WORDS } from '#tests/support/acts.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { deployReportTwo } from '#tests/support/report-two.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, type WirePhone } from '#tests/support/wire-phone.ts';

const GOLDEN = JSON.parse(readFileSync(join(import.meta.dirname, '../contract/golden/report.v1.json'), 'utf8')) as Mutation[];
/** The content fields that a phone of the first version knows. */
const FIRST_CONTENT = authorFields(report);

describe.each(dialects)('two versions of a report ($name)', (dialect) => {
  let server: TestServer;
  let undeploy = () => {};
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(async () => {
    undeploy();
    await server.empty();
  });
  afterAll(async () => {
    undeploy();
    await server.close();
  });

  const deploy = () => void (undeploy = deployReportTwo());

  async function shown(phone: WirePhone, id: string, schema: number): Promise<Stored> {
    for (let more = true; more;) {
      const { pull } = await phone.exchange({ schema, pull: { cursor: phone.cursor } });
      more = pull?.more ?? false;
    }
    const record = phone.has(id);
    if (!record) throw new Error('not visible');
    return record;
  }

  test('an outbox of the first version goes through today, act by act', async () => {
    const phone = await phoneOf(server, mei);
    expect((await phone.push(...GOLDEN)).map(({ status }) => status)).toEqual(GOLDEN.map(() => 'applied'));
  });

  test('the same outbox goes through after the second version came, and its words are in their new places', async () => {
    deploy();
    const phone = await phoneOf(server, mei);
    expect((await phone.push(...GOLDEN)).map(({ status }) => status)).toEqual(GOLDEN.map(() => 'applied'));
    const { v, status, body } = await shown(phone, GOLDEN[0]?.rec ?? '', 2);
    expect([v, status]).toEqual([2, 'submitted']);
    expect(body).toMatchObject({
      advice: '请电力部门换灯。\n请镇里装一盏备用灯。',
      analysis: '线路老化。',
      coauthors: ['陈波'],
      urgency: 'normal',
    });
    expect(body).not.toHaveProperty('suggestions');
  });

  test('what was written before the update is shown in its new shape, and a phone that was updated reads it anew', async () => {
    const phone = await phoneOf(server, mei);
    await phone.push(...GOLDEN);
    const id = GOLDEN[0]?.rec ?? '';
    expect((await shown(phone, id, 1)).body).toHaveProperty('suggestions');
    deploy();
    const { pull } = await phone.exchange({ schema: 2, pull: { cursor: phone.cursor } });
    expect(pull?.reset).toBe('schema');
    expect(phone.has(id)).toMatchObject({ v: 2, body: { advice: '请电力部门换灯。\n请镇里装一盏备用灯。' } });
  });

  test('an old phone is shown the words it can show, with the hash it will echo', async () => {
    deploy();
    const [old, young] = [await phoneOf(server, mei, 'old'), await phoneOf(server, mei, 'young')];
    const create = creating({ ...WORDS, advice: '换灯。', impact: '三百户。', urgency: 'high' });
    await young.push({ ...create, v: 2 });
    const { pull } = await old.exchange({ schema: 1, pull: { cursor: null } });
    const told = pull?.changes.find(({ id }) => id === create.rec)?.rec;
    expect(told).toMatchObject({ v: 1, body: { ...WORDS, suggestions: '换灯。', urgency: 'urgent' } });
    expect(told?.body).not.toHaveProperty('impact');
    expect(told?.content).toBe(hashOfFields(told?.body ?? {}, FIRST_CONTENT));
  });

  test('an old phone changes what it knows, and what it does not know stays', async () => {
    deploy();
    const [old, young] = [await phoneOf(server, mei, 'old'), await phoneOf(server, mei, 'young')];
    const create = creating({ ...WORDS, advice: '换灯。', impact: '三百户。' });
    await young.push({ ...create, v: 2 });
    const seen = await shown(old, create.rec, 1);
    const [edited] = await old.push(changing(seen, { title: '码头的灯', suggestions: '换灯，装备用灯。' }));
    expect(edited).toMatchObject({ status: 'applied' });
    expect((await shown(young, create.rec, 2)).body).toMatchObject({ title: '码头的灯', advice: '换灯，装备用灯。', impact: '三百户。' });
  });

  test('an old reviewer decides on what was shown whole, and not on words the old program cannot show', async () => {
    deploy();
    const [mine, clerk] = [await phoneOf(server, mei), await phoneOf(server, lin)];
    const decide = async (values: Record<string, string>) => {
      const create = creating({ ...WORDS, ...values });
      await mine.push({ ...create, v: 2 });
      await mine.push({ ...commanding(await shown(mine, create.rec, 2), 'submit'), v: 2 });
      const seen = await shown(clerk, create.rec, 1);
      const hash = hashOfFields(seen.body, FIRST_CONTENT);
      const [result] = await clerk.push({ ...commanding(seen, 'forward'), v: 1, seen: hash });
      return result;
    };
    expect(await decide({ advice: '换灯。' })).toMatchObject({ status: 'applied' });
    expect(await decide({ advice: '换灯。', impact: '三百户。' })).toMatchObject({ status: 'rejected', code: 'content_changed' });
  });

  test('an old phone deletes the draft it was shown whole', async () => {
    deploy();
    const [old, young] = [await phoneOf(server, mei, 'old'), await phoneOf(server, mei, 'young')];
    const create = creating({ ...WORDS, advice: '换灯。' });
    await young.push({ ...create, v: 2 });
    const [deleted] = await old.push(deleting(await shown(old, create.rec, 1)));
    expect(deleted).toMatchObject({ status: 'applied' });
  });

  test('a field that no version knows is refused and named', async () => {
    deploy();
    const phone = await phoneOf(server, mei);
    const [result] = await phone.push({ ...creating({ ...WORDS, suggestions: '换灯。' }), v: 2 });
    expect(result).toMatchObject({
      status: 'rejected',
      code: 'invalid',
      detail: { fields: [{ path: 'suggestions', code: 'unknown_field' }] },
    });
  });

  test('a type that came later is not sent to an old phone, and comes once the phone was updated', async () => {
    const phone = await phoneOf(server, mei);
    const create = creating();
    await phone.push(create);
    Object.assign(report, { since: 2 });
    try {
      await phone.exchange({ schema: 1, pull: { cursor: null } });
      expect(phone.has(create.rec)).toBeUndefined();
      const { pull } = await phone.exchange({ schema: 2, pull: { cursor: phone.cursor } });
      expect(pull?.reset).toBe('schema');
      expect(phone.has(create.rec)).toBeDefined();
    } finally {
      Reflect.deleteProperty(report, 'since');
    }
  });

  test('a phone too old for any record is told which version it needs', async () => {
    const phone = await phoneOf(server, mei);
    await phone.push(creating());
    const head = await headOf(server.store.reader, 'sanmen');
    if (!head) throw new Error('no beacon');
    const asked = { actor: mei, schema: 1, seen: {}, pull: { cursor: null }, leastSchema: 2 };
    await expect(feed(server.store.reader, head, asked)).rejects.toMatchObject({ code: 'upgrade_required', more: { minSchema: 2 } });
  });
});
