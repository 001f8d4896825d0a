/** Small real files as phones make them, with what phones write beside the picture. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A word that stands in the metadata of every sample and must never be found in what is served. */
export const SECRET = 'HARBOUR-CAMERA-7731';

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A photo of a given size with the place where it was taken. */
export async function photo(width = 320, height = 200, seed = 1): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: { r: (seed * 37) % 256, g: 90, b: 120 } } })
    .withExif({
      IFD0: { Make: SECRET, Orientation: '1' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 1/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '121/1 38/1 0/1' },
    })
    .jpeg()
    .toBuffer();
}

/** A photo whose pixels lie on their side and whose metadata says so. */
export async function photoOnItsSide(): Promise<Buffer> {
  return sharp({ create: { width: 300, height: 100, channels: 3, background: '#123456' } })
    .withExif({ IFD0: { Make: SECRET } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

export async function picture(kind: 'png' | 'webp'): Promise<Buffer> {
  const drawn = sharp({ create: { width: 64, height: 64, channels: 3, background: '#2b5b4a' } }).withExif({ IFD0: { Make: SECRET } });
  return kind === 'webp' ? drawn.webp().toBuffer() : withTextChunk(await drawn.png().toBuffer());
}

/** A PNG header that claims a size; nothing behind it could be decoded. */
export function pngClaiming(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    PNG,
    pngChunk('IHDR', header),
    pngChunk('IDAT', Buffer.from([0x78, 0x9c, 0x03, 0, 0, 0, 0, 1])),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A HEIC container with one picture item and one Exif item. */
export function heic(width = 4000, height = 3000): Buffer {
  const ftyp = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));
  const hdlr = full('hdlr', Buffer.concat([Buffer.alloc(4), Buffer.from('pict'), Buffer.alloc(13)]));
  const infe = (id: number, type: string) =>
    box('infe', Buffer.concat([Buffer.from([2, 0, 0, 0]), u16(id), u16(0), Buffer.from(`${type}\0`, 'latin1')]));
  const iinf = full('iinf', Buffer.concat([u16(2), infe(1, 'hvc1'), infe(2, 'Exif')]));
  const ispe = full('ispe', Buffer.concat([u32(width), u32(height)]));
  const iprp = box('iprp', box('ipco', ispe));
  const image = Buffer.from('IMAGE-BYTES-STAY');
  const exif = Buffer.from(`\0\0\0\x06Exif\0\0${SECRET}`, 'latin1');
  const iloc = (offset: number) =>
    full(
      'iloc',
      Buffer.concat([Buffer.from([0x44, 0x00]), u16(2), place(1, offset, image.length), place(2, offset + image.length, exif.length)]),
    );
  const meta = (offset: number) => full('meta', Buffer.concat([hdlr, iinf, iloc(offset), iprp]));
  const offset = ftyp.length + meta(0).length + 8;
  return Buffer.concat([ftyp, meta(offset), box('mdat', Buffer.concat([image, exif]))]);
}

/** A recording as phones make it: sound only, with the place in its user data; or with a moving picture. */
export function mp4(handler: 'soun' | 'vide' = 'soun'): Buffer {
  const hdlr = full('hdlr', Buffer.concat([Buffer.alloc(4), Buffer.from(handler), Buffer.alloc(13)]));
  const trak = box('trak', box('mdia', hdlr));
  const udta = box('udta', Buffer.from(SECRET));
  return Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0M4A mp42', 'latin1')),
    box('moov', Buffer.concat([trak, udta])),
    box('mdat', Buffer.from('SOUND-STAYS')),
  ]);
}

/** A recording of MediaRecorder, with the codecs named. */
export function webm(...codecs: string[]): Buffer {
  const docType = Buffer.concat([Buffer.from([0x42, 0x82, 0x84]), Buffer.from('webm')]);
  const head = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x80 + docType.length]), docType]);
  return Buffer.concat([head, Buffer.from([0x18, 0x53, 0x80, 0x67]), Buffer.from(codecs.join('\0')), Buffer.alloc(64)]);
}

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');
export const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function withTextChunk(png: Buffer): Buffer {
  const afterHeader = 8 + 25;
  return Buffer.concat([
    png.subarray(0, afterHeader),
    pngChunk('tEXt', Buffer.from(`Comment\0${SECRET}`, 'latin1')),
    png.subarray(afterHeader),
  ]);
}

function pngChunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  return Buffer.concat([u32(content.length), named, u32(crc32(named))]);
}

function box(type: string, content: Buffer): Buffer {
  return Buffer.concat([u32(content.length + 8), Buffer.from(type, 'latin1'), content]);
}

function full(type: string, content: Buffer): Buffer {
  return box(type, Buffer.concat([Buffer.alloc(4), content]));
}

function place(id: number, offset: number, length: number): Buffer {
  return Buffer.concat([u16(id), u16(0), u16(1), u32(offset), u32(length)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
