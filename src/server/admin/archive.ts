/** One file that holds many, in the tar format that every machine can open (POSIX ustar). */
import { open } from 'node:fs/promises';

const BLOCK = 512;

export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Writes an archive through to the disk. Names have at most 99 bytes. */
export async function writeArchive(file: string, entries: AsyncIterable<ArchiveEntry>): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    for await (const { name, bytes } of entries) {
      await handle.write(headerOf(name, bytes.length));
      await handle.write(bytes);
      await handle.write(Buffer.alloc(padding(bytes.length)));
    }
    await handle.write(Buffer.alloc(2 * BLOCK));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Reads an archive entry by entry.
 *
 * @throws Error when it is cut short or not an archive
 */
export async function* readArchive(file: string): AsyncGenerator<ArchiveEntry> {
  const handle = await open(file, 'r');
  try {
    let at = 0;
    const take = async (length: number) => {
      const bytes = Buffer.alloc(length);
      const { bytesRead } = length === 0 ? { bytesRead: 0 } : await handle.read(bytes, 0, length, at);
      if (bytesRead < length) throw new Error('the archive is cut short');
      at += length;
      return bytes;
    };
    for (;;) {
      const header = await take(BLOCK);
      if (header.every((byte) => byte === 0)) return;
      const { name, size } = readHeader(header);
      const bytes = await take(size);
      const rest = await take(padding(size));
      if (rest.some((byte) => byte !== 0)) throw new Error('the archive is damaged');
      yield { name, bytes };
    }
  } finally {
    await handle.close();
  }
}

function headerOf(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 99) throw new Error('a name is too long for the archive');
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

function readHeader(header: Buffer): { name: string; size: number } {
  const sum = parseInt(header.toString('latin1', 148, 156), 8);
  const blank = Buffer.from(header);
  blank.write('        ', 148);
  if (sum !== sumOf(blank)) throw new Error('this is not a backup of ours');
  const name = header.toString('utf8', 0, 100).replace(/\0.*$/su, '');
  return { name, size: parseInt(header.toString('latin1', 124, 136), 8) };
}

function sumOf(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}
