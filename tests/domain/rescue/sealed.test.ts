import { describe, expect, test } from 'vitest';
import { type Bytes, open, seal } from '#src/domain/rescue/sealed.ts';

const WORD = '渔港码头的灯亮了';
const pieces = ['一', '二', '三'].map((text) => new TextEncoder().encode(text));

function joined(parts: readonly Bytes[]): Bytes {
  return new Uint8Array(Buffer.concat(parts));
}
const made = joined(await seal(crypto, WORD, pieces));
const textOf = (bytes: Bytes) => new TextDecoder().decode(bytes);
/** Where the sealed pieces begin. */
const start = made.indexOf(0x0a, made.indexOf(0x0a) + 1) + 1;

describe('a sealed file', () => {
  test('opens with its passphrase, however the keyboard composed it', async () => {
    const opened = await open(crypto, WORD.normalize('NFD'), made);
    expect(opened.ok && opened.pieces.map(textOf)).toEqual(['一', '二', '三']);
  });

  test('says what is wrong: another passphrase', async () => {
    expect(await open(crypto, `${WORD}。`, made)).toEqual({ ok: false, why: 'passphrase' });
  });

  test('shows nothing of what is in it, and is another file each time', async () => {
    const again = joined(await seal(crypto, WORD, pieces));
    expect(Buffer.from(again).equals(Buffer.from(made))).toBe(false);
    expect(Buffer.from(made).includes(Buffer.from('二'))).toBe(false);
  });

  test('B-81 a file cut anywhere is refused, also between two pieces', async () => {
    const view = new DataView(made.buffer);
    const first = start + 4 + view.getUint32(start);
    for (const end of [first, first + 3, first + 9, made.length - 1]) {
      expect(await open(crypto, WORD, made.subarray(0, end))).toEqual({ ok: false, why: 'damaged' });
    }
    expect(await open(crypto, WORD, made.subarray(0, start))).toEqual({ ok: false, why: 'damaged' });
    expect(await open(crypto, WORD, made.subarray(0, start - 5))).toEqual({ ok: false, why: 'not_a_rescue' });
  });

  test('B-81 a flipped bit is refused wherever it is', async () => {
    for (const at of [start + 5, start + 30, made.length - 1]) {
      const bad = made.slice();
      bad[at] = (bad[at] ?? 0) ^ 1;
      expect(await open(crypto, WORD, bad)).toEqual({ ok: false, why: 'damaged' });
    }
  });

  test('pieces in another order, or one more at the end, are refused', async () => {
    const view = new DataView(made.buffer);
    const length = 4 + view.getUint32(start);
    const one = made.subarray(start, start + length);
    const two = made.subarray(start + length, start + 2 * length);
    const rest = made.subarray(start + 2 * length);
    const head = made.subarray(0, start);
    expect(await open(crypto, WORD, joined([head, two, one, rest]))).toEqual({ ok: false, why: 'damaged' });
    expect(await open(crypto, WORD, joined([made, one]))).toEqual({ ok: false, why: 'damaged' });
  });

  test('something else is told from a newer version', async () => {
    const text = new TextDecoder().decode(made.subarray(0, start));
    const changed = (change: (head: string) => string) => joined([new TextEncoder().encode(change(text)), made.subarray(start)]);
    expect(
      await open(
        crypto,
        WORD,
        changed((head) => head.replace('"format":1', '"format":2')),
      ),
    ).toEqual({ ok: false, why: 'newer' });
    expect(
      await open(
        crypto,
        WORD,
        changed((head) => head.replace('SQMY', 'sqmy')),
      ),
    ).toEqual({ ok: false, why: 'not_a_rescue' });
    for (const iterations of [1, 2_000_000_000])
      expect(
        await open(
          crypto,
          WORD,
          changed((head) => head.replace('600000', String(iterations))),
        ),
      ).toEqual({ ok: false, why: 'not_a_rescue' });
    for (const other of ['', '{}', 'SQMY-RESCUE\n', 'SQMY-RESCUE\nnot json\n'])
      expect(await open(crypto, WORD, new TextEncoder().encode(other))).toEqual({ ok: false, why: 'not_a_rescue' });
  });
});
