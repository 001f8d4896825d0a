/** The rescue file: from a phone that cannot send, to another phone or to the county's own machine, and never twice. */
import { describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { keepTyped } from '#src/device/drafts.ts';
import { makeRescue, takeRescue } from '#src/device/rescue.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { phonesOn } from '#tests/support/phones-on.ts';
import type { Phone } from '#tests/support/phone.ts';
import { photo } from '#tests/support/sample-files.ts';

const WORD = '渔港码头的灯亮了';

describe.each(dialects)('my rescue file on $name', (dialect) => {
  const place = phonesOn(dialect);
  const phoneOf = (actor = mei) => place.phoneOf(actor);

  const fileOf = async (phone: Phone, word = WORD) => new Blob([...(await makeRescue(phone.desk(), word)).file]);

  /** A phone without a line, on which Mei wrote a report with a photo, handed in another, and was typing a third. */
  async function stuck() {
    const phone = await phoneOf();
    phone.cut();
    const [one, two, three] = [newId(), newId(), newId()];
    await phone.desk().commit.edit('report', one, { title: '码头' });
    const bytes = await photo();
    await phone.desk().addFile('report', one, new File([new Uint8Array(bytes)], 'pier.jpg', { type: 'image/jpeg' }));
    await phone.desk().commit.edit('deed', two, { title: '代办证书', process: '帮渔民代办渔船证书' });
    const begin = await phone.desk().beginning('report');
    await keepTyped(phone.desk().db, { rec: three, type: 'report', begin }, { title: '正在写的' }, { title: null }, phone.clock.now());
    return { phone, one, two, three };
  }

  const everything = async ({ db }: ReturnType<Phone['desk']>) => ({
    outbox: await db.outbox.toArray(),
    kept: await db.kept.toArray(),
    drafts: await db.drafts.toArray(),
    blobs: await db.blobs.toArray(),
    chunks: (await db.chunks.toArray()).map(({ blob, i, bytes }) => [blob, i, bytes.byteLength]),
    records: await db.records.toArray(),
  });

  test('carries every word and photo to another phone, which sends them', async () => {
    const { phone, one, two, three } = await stuck();
    const file = await fileOf(phone);
    const other = await phoneOf();
    other.cut();
    expect(await takeRescue(other.desk(), file, WORD)).toEqual({ ok: true, acts: 2, known: 0, kept: 0, drafts: 1, files: 1 });
    expect((await other.show(one))?.body.title).toBe('码头');
    expect((await other.show(three))?.body.title).toBe('正在写的');
    other.mend();
    await other.sync();
    await other.sync();
    const shown = await other.show(one);
    expect(shown).toMatchObject({ delivery: 'arrived', waiting: 0 });
    expect(Object.values(shown?.files ?? {}).map(({ state }) => state)).toEqual(['arrived']);
    expect(await other.show(two)).toMatchObject({ delivery: 'arrived' });
    const stored = await place.server.store.db.selectFrom('record').select('id').where('owner_id', '=', mei.id).execute();
    expect(stored.map(({ id }) => id).sort()).toEqual([one, two].sort());
  });

  test('B-81 taken in twice, on the other phone or on my own, changes nothing', async () => {
    const { phone } = await stuck();
    const file = await fileOf(phone);
    const own = await everything(phone.desk());
    expect(await takeRescue(phone.desk(), file, WORD)).toMatchObject({ ok: true, acts: 0, known: 2, kept: 0, drafts: 0, files: 0 });
    expect(await everything(phone.desk())).toEqual(own);
    const other = await phoneOf();
    other.cut();
    await takeRescue(other.desk(), file, WORD);
    const once = await everything(other.desk());
    expect(await takeRescue(other.desk(), file, WORD)).toMatchObject({ ok: true, acts: 0, known: 2, drafts: 0, files: 0 });
    expect(await everything(other.desk())).toEqual(once);
  });

  test('what the first phone delivered meanwhile is noticed at the next exchange and waits no more; nothing is there twice', async () => {
    const { phone } = await stuck();
    const file = await fileOf(phone);
    phone.mend();
    await phone.sync();
    const before = await place.server.store.db.selectFrom('record').selectAll().execute();
    const other = await phoneOf();
    await takeRescue(other.desk(), file, WORD);
    await other.sync();
    await other.sync();
    expect(await other.desk().db.outbox.where('state').anyOf('pending', 'held').count()).toBe(0);
    expect(await other.desk().db.blobs.where('state').equals('waiting').count()).toBe(0);
    expect(await other.desk().db.kept.count()).toBe(0);
    const after = await place.server.store.db.selectFrom('record').selectAll().execute();
    expect(after.map(({ id, body }) => [id, body])).toEqual(before.map(({ id, body }) => [id, body]));
    expect((await other.list('variant')).length).toBe(0);
  });

  test('what I write after it was made is an act of its own, so that neither phone can send other words under one name', async () => {
    const { phone, one } = await stuck();
    const file = await fileOf(phone);
    await phone.desk().commit.edit('report', one, { title: '三号码头' });
    const other = await phoneOf();
    await takeRescue(other.desk(), file, WORD);
    await other.sync();
    phone.mend();
    await phone.sync();
    await phone.sync();
    expect(await phone.show(one)).toMatchObject({ body: { title: '三号码头' }, delivery: 'arrived' });
    expect(await phone.desk().counts()).toMatchObject({ needsYou: 0 });
  });

  test('a text that went on growing on the other phone keeps its words, and the rescued ones lie beside them', async () => {
    const { phone, three } = await stuck();
    const file = await fileOf(phone);
    const other = await phoneOf();
    other.cut();
    const begin = await other.desk().beginning('report');
    await keepTyped(other.desk().db, { rec: three, type: 'report', begin }, { title: '另一部手机上写的' }, {}, other.clock.now());
    expect(await takeRescue(other.desk(), file, WORD)).toMatchObject({ ok: true, drafts: 1 });
    expect((await other.show(three))?.body.title).toBe('另一部手机上写的');
    expect(await other.desk().db.kept.toArray()).toMatchObject([{ rec: three, code: 'rescued' }]);
    expect(await takeRescue(other.desk(), file, WORD)).toMatchObject({ ok: true, drafts: 0 });
  });

  test('B-81 refused with another passphrase, cut short, or of somebody else; nothing is changed then', async () => {
    const { phone } = await stuck();
    const file = await fileOf(phone);
    const other = await phoneOf();
    const before = await everything(other.desk());
    expect(await takeRescue(other.desk(), file, 'wrong passphrase')).toEqual({ ok: false, why: 'passphrase' });
    expect(await takeRescue(other.desk(), file.slice(0, file.size - 20), WORD)).toEqual({ ok: false, why: 'damaged' });
    expect(await takeRescue(other.desk(), new Blob(['a photo']), WORD)).toEqual({ ok: false, why: 'not_a_rescue' });
    expect(await everything(other.desk())).toEqual(before);
    const lins = await phoneOf(lin);
    expect(await takeRescue(lins.desk(), file, WORD)).toEqual({ ok: false, why: 'foreign' });
    expect(await lins.desk().db.outbox.count()).toBe(0);
  });
});
