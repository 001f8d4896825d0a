/** A good deed from the village to the duty file: written offline, sent back, mended, verified, counted. */
import { describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { bo, county, lin, linAcross, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { phonesOn } from '#tests/support/phones-on.ts';

describe.each(dialects)('a deed on $name', (dialect) => {
  const place = phonesOn(dialect);
  const { phoneOf } = place;

  async function counted(): Promise<{ confirmed: number; waiting: number } | undefined> {
    const { headers } = await place.server.signIn(mei, 'counting');
    const answer = await place.server.app.inject({ url: `/api/v1/duties/${mei.id}/2026`, headers });
    const { duties } = answer.json<{ duties: { key: string; confirmed: number; waiting: number }[] }>();
    return duties.find(({ key }) => key === 'deed');
  }

  test('it waits until the office has verified it, and counts from then on', async () => {
    const [hers, clerks, countys] = [await phoneOf(mei), await phoneOf(lin), await phoneOf(county)];
    const id = newId();
    hers.cut();
    await hers.desk().commit.edit('deed', id, { title: '代办渔船证书年审', to: '2026-09-10', process: '两次到县里代办。' });
    expect(await hers.desk().commit.transition(id, 'submit')).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    await hers.desk().commit.edit('deed', id, { result: '三本证书都已年审。' });
    expect(await hers.desk().commit.transition(id, 'submit')).toMatchObject({ ok: true });
    hers.mend();
    await hers.sync();
    expect(await counted()).toMatchObject({ confirmed: 0, waiting: 1 });

    await clerks.sync();
    expect(await clerks.desk().commit.transition(id, 'return', { note: '请写明惠及几人。' })).toMatchObject({ ok: true });
    await clerks.sync();
    expect(await counted()).toMatchObject({ confirmed: 0, waiting: 0 });

    await hers.sync();
    expect(await hers.show(id)).toMatchObject({ status: 'returned' });
    await hers.desk().commit.edit('deed', id, { peopleHelped: 3 });
    await hers.desk().commit.transition(id, 'submit');
    await hers.sync();
    await countys.sync();
    expect(await countys.show(id)).toBeNull();

    await clerks.sync();
    expect(await clerks.desk().commit.transition(id, 'confirm', { input: { officeNote: '已核实。' } })).toMatchObject({ ok: true });
    await clerks.sync();
    await hers.sync();
    await countys.sync();
    expect(await hers.show(id)).toMatchObject({ status: 'confirmed', body: { officeNote: '已核实。', peopleHelped: 3 } });
    expect(await countys.show(id)).toMatchObject({ status: 'confirmed' });
    expect(await counted()).toMatchObject({ confirmed: 1, waiting: 0 });
  });

  test('neither a colleague nor the office next door sees it, and nobody verifies their own', async () => {
    const [hers, colleague, across] = [await phoneOf(mei), await phoneOf(bo), await phoneOf(linAcross)];
    const id = newId();
    await hers.desk().commit.edit('deed', id, { title: '修灯', process: '报修。', result: '亮了。' });
    await hers.desk().commit.transition(id, 'submit');
    await hers.sync();
    await colleague.sync();
    await across.sync();
    expect([await colleague.show(id), await across.show(id)]).toEqual([null, null]);
    expect(await hers.desk().commit.transition(id, 'confirm')).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });
});
