import { Dexie } from 'dexie';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { asFault, isConnectionLost, isFull, StorageFault, storageCodeOf } from '#src/device/storage-fault.ts';
import { layInBallast } from '#src/device/room.ts';
import { write } from '#src/device/write.ts';
import { report } from '#src/features/report/model/report.ts';
import { toWire } from '#src/domain/record/to-wire.ts';
import { openDatabase } from '#src/device/database.ts';
import { keepTyped } from '#src/device/drafts.ts';
import { draftOf } from '#tests/support/acts.ts';
import { bo, mei } from '#tests/support/actors.ts';
import { until } from '#tests/support/clock.ts';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf, put } from '#tests/support/sync-answers.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await openPhone({ line: lineOf(mei, (request) => json(answerTo(request))) });
  await phone.signIn('mei', 'secret');
  await phone.sync();
  phone.cut();
});
afterEach(() => phone.close());

const db = () => phone.desk().db;

function full(): Error {
  return new Dexie.AbortError('aborted', new DOMException('full', 'QuotaExceededError'));
}

describe('a full phone', () => {
  test('is recognised however the browser wraps it', () => {
    expect(isFull(full())).toBe(true);
    expect(isConnectionLost(full())).toBe(false);
    expect(asFault(full()).code).toBe('storage_full');
    expect(storageCodeOf(new Error('a bug'))).toBeNull();
  });

  test('F-34 is recognised where Chromium calls it anything but full', () => {
    const torn = 'Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)';
    for (const error of [
      new DOMException(torn, 'UnknownError'),
      new Dexie.DataError('Failed to write blobs (IOError)'),
      new DOMException('Encountered full disk while opening backing store for indexedDB.open.', 'UnknownError'),
    ]) {
      expect([isFull(error), isConnectionLost(error), asFault(error).code]).toEqual([true, false, 'storage_full']);
    }
  });

  test('F-34 lays in ballast that is as large on the disk as it says, on small phones too', async () => {
    const estimate = (left: number) => ({
      estimate: () => Promise.resolve({ usage: 0, quota: left }),
      persist: () => Promise.resolve(false),
      persisted: () => Promise.resolve(false),
    });
    await layInBallast(db(), { crypto: globalThis.crypto, storage: estimate(30_000_000) });
    expect(await db().meta.get('ballast')).toBeUndefined();
    await layInBallast(db(), { crypto: globalThis.crypto, storage: estimate(60_000_000) });
    const ballast = (await db().meta.get('ballast'))?.v as ArrayBuffer; // only layInBallast writes this name
    expect(deflateRawSync(new Uint8Array(ballast)).length).toBeGreaterThan(8_000_000);
  });

  test('F-34 says so when the disk takes the connection along, and makes room on a new one', async () => {
    await db().meta.put({ k: 'ballast', v: new ArrayBuffer(8) });
    let tries = 0;
    await write(db(), ['drafts'], async () => {
      tries += 1;
      if (tries === 1) throw new DOMException('Connection is closing because of: IO error: FILE_ERROR_NO_SPACE', 'UnknownError');
    });
    expect([tries, await db().meta.get('ballast')]).toEqual([2, undefined]);
    const refusal = write(db(), ['drafts'], async () => {
      throw new DOMException('Connection is closing because of: IO error: FILE_ERROR_NO_SPACE', 'UnknownError');
    });
    await expect(refusal).rejects.toMatchObject({ code: 'storage_full' });
  });

  test('F-33 gives up other people’s files, then its ballast, before it refuses', async () => {
    await db().meta.put({ k: 'ballast', v: new ArrayBuffer(8) });
    await db().blobs.put({
      id: 'f',
      rec: 'r',
      kind: 'photo',
      sha256: '',
      size: 3,
      mime: 'image/jpeg',
      name: '',
      ms: null,
      state: 'cached',
      offset: 0,
      seq: -1,
      code: null,
      freed: false,
      at: 0,
    });
    await db().chunks.put({ blob: 'f', i: 0, bytes: new ArrayBuffer(3) });
    let tries = 0;
    const fitsAt = (time: number) => async () => {
      tries += 1;
      if (tries < time) throw full();
    };
    await write(db(), ['drafts'], fitsAt(2));
    expect([tries, await db().blobs.count(), await db().chunks.count()]).toEqual([2, 0, 0]);
    expect(await db().meta.where('k').equals('ballast').count()).toBe(1);
    tries = 0;
    await write(db(), ['drafts'], fitsAt(2));
    expect(tries).toBe(2);
    expect(await db().meta.get('ballast')).toBeUndefined();
  });

  describe('that somebody else uses as well', () => {
    /** Bo was here before, with one record of the county's, one report that he has not sent, and words he was still typing. */
    async function boWasHere(): Promise<{ unsent: string; typed: string }> {
      const received = draftOf(bo);
      const ids = { unsent: newId(), typed: newId() };
      await phone.device.session.acts.signOut({ keep: true });
      phone.line = lineOf(bo, (request) => json(answerTo(request, { head: 5, page: { changes: [put(received, 5)] } })));
      await phone.signIn('bo', 'secret');
      await phone.sync();
      phone.cut();
      await phone.desk().commit.edit('report', ids.unsent, { title: '没有送出' });
      await keepTyped(
        db(),
        { rec: ids.typed, type: 'report', begin: { status: 'draft', owner: bo.id, office: null } },
        { title: '还在写' },
        {},
        1,
      );
      await db().meta.put({ k: 'ballast', v: new ArrayBuffer(8) });
      await db().attic.add({ rec: received.id, at: 1, base: toWire(report, received) });
      await phone.device.session.acts.signOut({ keep: true });
      phone.line = lineOf(mei, (request) => json(answerTo(request)));
      await phone.signIn('mei', 'secret');
      phone.cut();
      return ids;
    }

    test('F-33 what he can download again goes before my words are refused; what he has not sent stays', async () => {
      const his = await boWasHere();
      const mine = db();
      await mine.meta.put({ k: 'ballast', v: new ArrayBuffer(8) });
      let tries = 0;
      await write(mine, ['drafts'], async () => {
        tries += 1;
        if (tries === 1) throw full();
      });
      expect([tries, await mine.meta.where('k').equals('ballast').count()]).toEqual([2, 1]);
      const tables = openDatabase(`app_${bo.tenant}_${bo.id}`, phone.desk().around, () => undefined);
      expect((await tables.records.toArray()).map(({ id }) => id)).toEqual([his.unsent]);
      tables.close();

      await phone.device.session.acts.signOut({ keep: true });
      phone.line = lineOf(bo, (request) => json(answerTo(request)));
      await phone.signIn('bo', 'secret');
      expect(await db().meta.where('k').equals('ballast').count()).toBe(0);
      expect((await phone.list()).map(({ id }) => id).sort()).toEqual([his.unsent, his.typed].sort());
      expect([await db().outbox.count(), await db().attic.count()]).toEqual([1, 1]);
      await phone.sync();
      expect(await db().outbox.where('state').equals('pending').count()).toBe(0);
      phone.cut();
    });

    test('F-33 his records in the tables of a newer app are let be', async () => {
      await boWasHere();
      const his = openDatabase(`app_${bo.tenant}_${bo.id}`, phone.desk().around, () => undefined);
      await his.meta.put({ k: 'dbGen', v: 2 });
      const before = await his.records.count();
      await his.meta.delete('ballast');
      await db().meta.put({ k: 'ballast', v: new ArrayBuffer(8) });
      let tries = 0;
      await write(db(), ['drafts'], async () => {
        tries += 1;
        if (tries === 1) throw full();
      });
      expect([tries, await db().meta.where('k').equals('ballast').count()]).toEqual([2, 0]);
      expect([before > 0, await his.records.count()]).toEqual([true, before]);
      his.close();
    });
  });

  test('F-33 refuses loudly when there is no room at all, and nothing is half kept', async () => {
    const id = newId();
    const refusal = write(db(), ['records', 'drafts'], async () => {
      await db().drafts.put({
        key: id,
        rec: id,
        type: 'report',
        values: {},
        from: {},
        begin: { status: '', owner: '', office: null },
        rev: 1,
        at: 1,
      });
      throw full();
    });
    await expect(refusal).rejects.toMatchObject({ code: 'storage_full' });
    expect(await db().drafts.count()).toBe(0);
  });
});

describe('a save of many steps', () => {
  const draft = (rec: string) => ({
    ...{ key: rec, rec, type: 'report', values: {}, from: {}, begin: { status: '', owner: '', office: null } },
    ...{ rev: 1, at: 1 },
  });
  const step = async () => undefined;
  const steps = async (count: number) => {
    for (let i = 0; i < count; i += 1) await step();
  };

  test('F-29 is one, however long it takes: broken off at its end, nothing of it was kept', async () => {
    const refusal = write(db(), ['drafts'], async (held) => {
      await held.drafts.put(draft(newId()));
      await steps(1_000);
      await held.drafts.put(draft(newId()));
      throw new TypeError('the page is gone');
    });
    await expect(refusal).rejects.toBeInstanceOf(TypeError);
    expect(await db().drafts.count()).toBe(0);
  });

  test('reads what it has written itself, and ends well', async () => {
    const id = newId();
    const found = await write(db(), ['drafts'], async (held) => {
      await held.drafts.put(draft(id));
      await steps(1_000);
      return held.drafts.where('key').equals(id).count();
    });
    expect([found, await db().drafts.count()]).toEqual([1, 1]);
  });
});

describe('a connection that the system closed behind our back', () => {
  test('F-38 is opened anew and the save repeated', async () => {
    let tries = 0;
    await write(db(), ['drafts'], async () => {
      tries += 1;
      if (tries < 3) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    });
    expect(tries).toBe(3);
  });

  test('F-38 a closed database is opened again by the next save', async () => {
    db().close({ disableAutoOpen: true });
    expect(await phone.desk().commit.edit('report', newId(), { title: '码头' })).toMatchObject({ ok: true });
    expect(await phone.list()).toHaveLength(1);
  });

  test('F-39 F-34 an opening that never ends is given up after ten seconds, and the words are told not to be kept', async () => {
    const { db: own } = phone.desk();
    own.close({ disableAutoOpen: false });
    const open = own.open.bind(own);
    own.open = () => new Dexie.Promise<Dexie>(() => undefined);
    const refusal = write(own, ['drafts'], () => Promise.resolve());
    const told = expect(refusal).rejects.toMatchObject({ code: 'storage_closed' });
    await phone.clock.advance(10_000);
    await told;
    own.open = open;
    await write(own, ['drafts'], () => Promise.resolve());
  });

  test('F-38 is told after five new connections, not retried for ever', async () => {
    let tries = 0;
    const refusal = write(db(), ['drafts'], async () => {
      tries += 1;
      throw new DOMException('lost', 'UnknownError');
    });
    await expect(refusal).rejects.toMatchObject({ code: 'storage_closed' });
    expect(tries).toBe(5);
  });
});

describe('an old tab after an update of the tables', () => {
  test('F-82 may no longer write, and says that it must be loaded anew', async () => {
    await db().meta.put({ k: 'dbGen', v: 2 });
    await expect(phone.desk().commit.edit('report', newId(), { title: '码头' })).rejects.toBeInstanceOf(StorageFault);
    await expect(phone.desk().commit.edit('report', newId(), { title: '码头' })).rejects.toMatchObject({ code: 'reload_needed' });
    expect(await db().outbox.count()).toBe(0);
  });

  test('F-82 hears of it when another tab opens the newer ones', async () => {
    const newer = new Dexie(db().name, { indexedDB: phone.indexedDB });
    newer.version(2).stores({ meta: 'k', more: 'id' });
    await newer.open();
    await until('the old tab knows', () => phone.device.outdated.get());
    newer.close();
  });
});

test('a mistake in our own code is not called a full phone', async () => {
  await expect(write(db(), ['drafts'], () => Promise.reject(new TypeError('bug')))).rejects.toBeInstanceOf(TypeError);
});
