import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readPiece } from '#src/server/files/receive.ts';
import { Refusal } from '#src/server/http/problem-reply.ts';

const [first, second] = [Buffer.from('海'), Buffer.from('塘')];

async function* broken() {
  yield first;
  yield second;
  await Promise.reject(new Error('the network went away'));
}

describe('reading a piece', () => {
  test('what came before the network went away is kept', async () => {
    expect(await readPiece(Readable.from(broken()), null)).toEqual(Buffer.concat([first, second]));
  });

  test('with a checksum, half a piece vouches for nothing', async () => {
    const digest = createHash('sha1').update('海塘外').digest();
    await expect(readPiece(Readable.from(broken()), { algorithm: 'sha1', digest })).rejects.toEqual(new Refusal('checksum_mismatch'));
  });

  test('a piece without end is not read to its end', async () => {
    async function* endless() {
      for (;;) yield await Promise.resolve(Buffer.alloc(1024 * 1024));
    }
    await expect(readPiece(Readable.from(endless()), null)).rejects.toEqual(new Refusal('too_large'));
  });
});
