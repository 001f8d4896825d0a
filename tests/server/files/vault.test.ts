import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderVault, placeOf } from '#src/server/files/vault.ts';
import { sha256 } from '#tests/support/sample-files.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'vault-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('where bytes are kept', () => {
  const bytes = Buffer.from('码头');
  const hash = sha256(bytes);

  test('they lie under their hash, in folders that stay short', async () => {
    await folderVault(folder).put('sha256', hash, bytes);
    expect(placeOf('sha256', hash)).toBe(`sha256/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`);
    expect(await readFile(path.join(folder, placeOf('sha256', hash)))).toEqual(bytes);
  });

  test('the same bytes sent twice at once are there once, and nothing half-written beside them', async () => {
    const vault = folderVault(folder);
    await Promise.all([vault.put('sha256', hash, bytes), vault.put('sha256', hash, bytes)]);
    expect(await readdir(path.dirname(path.join(folder, placeOf('sha256', hash))))).toEqual([hash]);
  });

  test('what is not there is null, and removing it twice is fine', async () => {
    const vault = folderVault(folder);
    await vault.put('clean', hash, bytes);
    await vault.remove('clean', hash);
    await vault.remove('clean', hash);
    expect(await vault.get('clean', hash)).toBeNull();
    expect(await vault.get('sha256', hash)).toBeNull();
  });
});
