/** The story of one report, told by two phones and a server: from a pier without signal to the county's desk and back. */
import { describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { admin, bo, county, lin, linAcross, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { phonesOn } from '#tests/support/phones-on.ts';
import { photo } from '#tests/support/sample-files.ts';

describe.each(dialects)('a report on $name', (dialect) => {
  const place = phonesOn(dialect);
  const { phoneOf } = place;

  test('written on the pier it arrives once, is returned, mended, forwarded, signed off and issued', async () => {
    const [hers, clerks, countys] = [await phoneOf(mei), await phoneOf(lin), await phoneOf(county)];
    const id = newId();

    hers.cut();
    await hers.desk().commit.edit('report', id, { title: '码头夜间照明不足', category: 'fishery', situation: '灯坏了三盏。' });
    const added = await hers.desk().addFile('report', id, new File([new Uint8Array(await photo())], 'IMG_1.jpg', { type: 'image/jpeg' }));
    expect(added).toMatchObject({ ok: true });
    expect(await hers.desk().commit.transition(id, 'submit')).toMatchObject({ ok: true });
    await hers.reopen();
    expect(await hers.show(id)).toMatchObject({ status: 'submitted', delivery: 'local', seq: -1 });

    hers.mend();
    await hers.sync();
    await hers.sync();
    const delivered = await hers.show(id);
    expect(delivered).toMatchObject({ status: 'submitted', delivery: 'arrived', waiting: 0 });
    expect(Object.values(delivered?.files ?? {})).toMatchObject([{ state: 'arrived' }]);

    await clerks.sync();
    expect(await clerks.list()).toHaveLength(1);
    expect(await clerks.desk().commit.transition(id, 'return')).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    await clerks.desk().commit.transition(id, 'return', { note: '请写明是哪个码头。' });
    await clerks.sync();

    await hers.sync();
    expect(await hers.show(id)).toMatchObject({ status: 'returned' });
    await hers.desk().commit.edit('report', id, { situation: '健跳三号码头灯坏了三盏。' });
    await hers.desk().commit.transition(id, 'submit');
    await hers.sync();
    await clerks.sync();
    await clerks.desk().commit.transition(id, 'forward', { input: { officeComment: '已核实。' } });
    await clerks.sync();
    await countys.sync();
    await countys.desk().commit.transition(id, 'signOff');
    await countys.desk().commit.transition(id, 'issue', { input: { number: '2026-12', sentTo: '县农业农村局' } });
    await countys.sync();

    await hers.sync();
    const story = await hers.show(id);
    expect(story?.log.map(({ name }) => name)).toEqual(['submit', 'return', 'submit', 'forward', 'signOff', 'issue']);
    expect(story).toMatchObject({ status: 'issued', body: { number: '2026-12' }, delivery: 'arrived' });
    expect(story?.log[1]).toMatchObject({ note: '请写明是哪个码头。', by: { name: lin.name } });
    expect(await place.server.store.db.selectFrom('record').select('id').where('type', '=', 'report').execute()).toHaveLength(1);
  });

  test('another member, another office and the administrator never see it; staff see its photo', async () => {
    const hers = await phoneOf(mei);
    const id = newId();
    await hers.desk().commit.edit('report', id, { title: '码头', category: 'fishery', situation: '灯坏了。' });
    await hers.desk().addFile('report', id, new File([new Uint8Array(await photo())], 'IMG_1.jpg', { type: 'image/jpeg' }));
    await hers.desk().commit.transition(id, 'submit');
    await hers.sync();

    for (const stranger of [bo, linAcross, admin]) {
      const phone = await phoneOf(stranger);
      expect(await phone.list()).toEqual([]);
    }
    const clerks = await phoneOf(lin);
    const [seen] = await clerks.list();
    const file = Object.keys(seen?.files ?? {})[0] ?? '';
    expect(seen?.files[file]).toMatchObject({ state: 'elsewhere' });
    expect(await clerks.desk().fetchFile(id, file)).toBe(true);
    expect((await clerks.show(id))?.files[file]).toMatchObject({ state: 'arrived' });
  });
});
