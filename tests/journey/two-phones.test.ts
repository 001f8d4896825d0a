/** Two phones, two people, a server that dies: what each of them still has in hand afterwards. */
import { describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { phonesOn } from '#tests/support/phones-on.ts';
import { enrol, PASSWORD } from '#tests/support/people.ts';
import type { Phone } from '#tests/support/phone.ts';

const WORDS = { title: '码头', category: 'fishery', situation: '灯坏了三盏。\n夜里装卸有隐患。' };

describe.each(dialects)('two phones on $name', (dialect) => {
  const place = phonesOn(dialect);
  const { phoneOf } = place;

  async function both(): Promise<{ readonly one: Phone; readonly two: Phone; readonly id: string }> {
    const [one, two] = [await phoneOf(mei), await phoneOf(mei)];
    const id = newId();
    await one.desk().commit.edit('report', id, WORDS);
    await one.sync();
    await two.sync();
    return { one, two, id };
  }

  test('different paragraphs written on both come together', async () => {
    const { one, two, id } = await both();
    await one.desk().commit.edit('report', id, { situation: '灯坏了五盏。\n夜里装卸有隐患。' });
    await two.desk().commit.edit('report', id, { situation: '灯坏了三盏。\n夜里装卸有隐患，已有人受伤。' });
    for (const phone of [one, two, one]) await phone.sync();
    for (const phone of [one, two]) expect((await phone.show(id))?.body.situation).toBe('灯坏了五盏。\n夜里装卸有隐患，已有人受伤。');
  });

  test('F-53 the same line written on both stands twice, and I choose', async () => {
    const { one, two, id } = await both();
    await one.desk().commit.edit('report', id, { title: '一号码头' });
    await two.desk().commit.edit('report', id, { title: '三号码头' });
    for (const phone of [one, two, one]) await phone.sync();
    expect((await one.show(id))?.body.title).toBe('一号码头');
    const [variant] = await one.list('variant');
    expect(variant).toMatchObject({ parent: id, status: 'open', body: { field: 'title', value: '三号码头' } });
    expect(await one.desk().counts()).toMatchObject({ needsYou: 1 });

    await one.desk().commit.transition(variant?.id ?? '', 'take', { input: { from: '一号码头' } });
    for (const phone of [one, two]) await phone.sync();
    expect((await two.show(id))?.body.title).toBe('三号码头');
    expect(await two.desk().counts()).toEqual({ waiting: 0, needsYou: 0 });
  });

  test('nobody decides on words they have not read', async () => {
    const { one, id } = await both();
    await one.desk().commit.transition(id, 'submit');
    await one.sync();
    const clerks = await phoneOf(lin);
    await one.desk().commit.edit('report', id, { title: '改过的题目' });
    await one.sync();
    expect(await clerks.desk().commit.transition(id, 'forward')).toMatchObject({ ok: true });
    await clerks.sync();
    expect(await clerks.desk().db.kept.toArray()).toMatchObject([{ code: 'content_changed' }]);
    expect(await clerks.show(id)).toMatchObject({ status: 'submitted', body: { title: '改过的题目' }, delivery: 'failed' });
  });

  test('F-03 the place.server dies after taking the report and before saying so: there is one report', async () => {
    const hers = await phoneOf(mei);
    const id = newId();
    await hers.desk().commit.edit('report', id, WORDS);
    const line = hers.line;
    hers.line = async (url, init) => {
      await line(url, init);
      throw new TypeError('connection reset');
    };
    await hers.sync();
    expect(await hers.show(id)).toMatchObject({ waiting: 1 });

    await place.server.restart();
    hers.line = line;
    await hers.reopen();
    await hers.sync();
    expect(await hers.show(id)).toMatchObject({ delivery: 'arrived', waiting: 0 });
    expect(await place.server.store.db.selectFrom('record').select('id').where('type', '=', 'report').execute()).toHaveLength(1);
    expect(await place.server.store.db.selectFrom('sync_mutation').select('id').execute()).toHaveLength(1);
  });

  test('a session that ended while I was offline: I sign in again where I am, and it is sent', async () => {
    const hers = await phoneOf(mei);
    hers.cut();
    const id = newId();
    await hers.desk().commit.edit('report', id, WORDS);
    await place.server.store.db.updateTable('session').set({ revoked_at: place.server.clock.now, reason: 'session_revoked' }).execute();
    hers.mend();
    await hers.sync();
    expect(hers.desk().status.get().phase).toBe('signedOut');
    await hers.signIn(await enrol(place.server, mei), PASSWORD);
    await hers.sync();
    expect(await hers.show(id)).toMatchObject({ delivery: 'arrived' });
  });
});
