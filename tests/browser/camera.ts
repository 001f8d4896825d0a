/** What a phone's camera sees: a picture of another screen, as the film Chromium plays in place of a camera. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const [WIDTH, HEIGHT] = [640, 480];
const FRAMES = 10;

/** Where the browser of a profile looks for what its camera sees; it must be there before the browser starts. */
export function filmOf(profile: string): string {
  return join(profile, 'camera.y4m');
}

/** A film of a grey wall, or of a picture hung on it. */
export async function film(path: string, picture: Buffer | null = null): Promise<void> {
  const wall = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#909090' } });
  const hung = picture === null ? [] : [{ input: await sharp(picture).resize(400, 400, { fit: 'inside' }).toBuffer() }];
  const bright = await wall.composite(hung).png().toBuffer();
  const luma = await sharp(bright).greyscale().raw().toBuffer();
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frames = Array.from({ length: FRAMES }, () => [Buffer.from('FRAME\n'), luma, chroma]).flat();
  await writeFile(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), ...frames]));
}
