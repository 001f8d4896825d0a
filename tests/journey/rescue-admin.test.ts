/** A rescue file brought to the county's office: applied as its author, act by act, and harmless the second time. */
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { keepTyped } from '#src/device/drafts.ts';
import { makeRescue } from '#src/device/rescue.ts';
import { mei } from '#tests/support/actors.ts';
import { consoleOf } from '#tests/support/console.ts';
import { dialects, type FreshDatabase } from '#tests/support/dialects.ts';
import { enrol, PASSWORD } from '#tests/support/people.ts';
import { lineTo, openPhone, type Phone } from '#tests/support/phone.ts';
import { photo } from '#tests/support/sample-files.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

const WORD = '渔港码头的灯亮了';

describe.each(dialects)('a rescue file at the county’s machine on $name', (dialect) => {
  let server: TestServer;
  let folder: string;
  let phone: Phone;
  let file: string;
  const [one, two] = [newId(), newId()];
  const fresh: FreshDatabase[] = [];

  beforeEach(async () => {
    server = await openServer(dialect);
    folder = await mkdtemp(path.join(tmpdir(), 'rescue-'));
    file = path.join(folder, 'mei.sqmy');
    phone = await openPhone({ line: lineTo(server), start: server.clock.now });
    await phone.signIn(await enrol(server, mei), PASSWORD);
    await phone.sync();
    phone.cut();
    await phone.desk().commit.edit('report', one, { title: '码头', category: 'fishery', situation: '三盏不亮' });
    await phone.desk().addFile('report', one, new File([new Uint8Array(await photo())], 'pier.jpg', { type: 'image/jpeg' }));
    await phone.desk().commit.transition(one, 'submit');
    const begin = await phone.desk().beginning('report');
    await keepTyped(phone.desk().db, { rec: two, type: 'report', begin }, { title: '正在写的' }, { title: null }, phone.clock.now());
    await writeFile(file, Buffer.concat((await makeRescue(phone.desk(), WORD)).file));
  });
  afterEach(async () => {
    await phone.close();
    await server.close();
    for (const database of fresh.splice(0)) await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const machine = (typed = WORD) =>
    consoleOf({ dataDir: server.config.dataDir, url: server.config.databaseUrl ?? undefined }, server.clock, typed);
  const stored = () =>
    server.store.db.selectFrom('record').select(['id', 'status', 'owner_id', 'body', 'files', 'seq']).orderBy('id').execute();

  test('its acts are applied as their author, the photo too, and what was only typed becomes a draft', async () => {
    const said = await machine()('rescue', 'import', file);
    expect(said).toMatchObject({ exit: 0 });
    expect(said.lines[0]).toContain(mei.name);
    expect(said.lines.filter((line) => line.startsWith('act')).map((line) => line.split('\t').slice(2))).toEqual([
      ['report create', 'applied'],
      ['report transition submit', 'applied'],
      ['report create', 'applied'],
    ]);
    expect(said.lines.at(-1)).toMatch(/^file\t.*\tpresent$/);
    const rows = await stored();
    expect(rows.find(({ id }) => id === one)).toMatchObject({ status: 'submitted', owner_id: mei.id });
    expect(JSON.parse(rows.find(({ id }) => id === one)?.files ?? '[]')).toHaveLength(1);
    expect(rows.find(({ id }) => id === two)).toMatchObject({ status: 'draft', owner_id: mei.id });
  });

  test('B-81 a second time nothing changes, and the phone that sends later sends nothing twice', async () => {
    await machine()('rescue', 'import', file);
    const once = await stored();
    const said = await machine()('rescue', 'import', file);
    expect(said.lines.filter((line) => line.startsWith('act')).every((line) => line.endsWith('applied (known already)'))).toBe(true);
    expect(said.lines.at(-1)).toMatch(/present \(known already\)$/);
    expect(await stored()).toEqual(once);
    phone.mend();
    await phone.sync();
    await phone.sync();
    expect(await phone.desk().db.outbox.where('state').anyOf('pending', 'held').count()).toBe(0);
    expect((await stored()).map(({ id, body, status }) => [id, body, status])).toEqual(
      once.map(({ id, body, status }) => [id, body, status]),
    );
  });

  test('the passphrase may lie in a file', async () => {
    const words = path.join(folder, 'word.txt');
    await writeFile(words, `${WORD}\n`);
    expect(await machine('something else')('rescue', 'import', file, '--passphrase-file', words)).toMatchObject({ exit: 0 });
  });

  test('refused with one line and nothing changed: wrong passphrase, cut short, no rescue file, no such file, another county', async () => {
    const before = await stored();
    expect(await machine('wrong')('rescue', 'import', file)).toMatchObject({ exit: 1, why: 'this passphrase does not open it' });
    expect(await machine()('rescue', 'import', path.join(folder, 'none'))).toMatchObject({ exit: 1, why: 'the file cannot be read' });
    expect(await machine()('rescue', 'import')).toMatchObject({ exit: 2 });
    const other = await dialect.fresh();
    fresh.push(other);
    expect(await consoleOf(other, server.clock, WORD)('rescue', 'import', file)).toMatchObject({
      exit: 1,
      why: expect.stringContaining('is not known here') as string,
    });
    const text = path.join(folder, 'letter.txt');
    await writeFile(text, 'a letter');
    expect(await machine()('rescue', 'import', text)).toMatchObject({ exit: 1, why: 'this is no rescue file' });
    await truncate(file, 900);
    expect(await machine()('rescue', 'import', file)).toMatchObject({ exit: 1, why: 'the file is cut short or damaged' });
    expect(await stored()).toEqual(before);
  });
});
