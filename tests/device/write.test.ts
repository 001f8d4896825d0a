import { Dexie } from 'dexie';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { asFault, isConnectionLost, isFull, StorageFault, storageCodeOf } from '#src/device/storage-fault.ts';
import { layInBallast } from '#src/device/room.ts';
import { write } from '#src/device/write.ts';
import { mei } from '#tests/support/actors.ts';
import { until } from '#tests/support/clock.ts';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf } from '#tests/support/sync-answers.ts';

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

  test('F-33 gives up its ballast and other people’s files before it refuses', async () => {
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
    await write(db(), ['drafts'], async () => {
      tries += 1;
      if (tries === 1) throw full();
    });
    expect(tries).toBe(2);
    expect(await db().meta.get('ballast')).toBeUndefined();
    expect([await db().blobs.count(), await db().chunks.count()]).toEqual([0, 0]);
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
