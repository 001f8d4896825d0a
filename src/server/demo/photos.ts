/** Photos for the sample reports, drawn: nobody's face and no real place is in them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Actor } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { Attachment } from '#src/domain/record/fields.ts';
import { append, begin } from '#src/server/files/receive.ts';
import type { FileServices } from '#src/server/files/services.ts';

export type Scene = 'pier' | 'pond' | 'road' | 'steps';

export interface DrawnPhoto {
  readonly item: Attachment;
  readonly bytes: Buffer;
}

/** Draws scenes, each once. */
export function photographer(): (scene: Scene, name: string) => Promise<DrawnPhoto> {
  const drawn = new Map<Scene, Promise<Buffer>>();
  return async (scene, name) => {
    const bytes = await (drawn.get(scene) ?? draw(scene, drawn));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { bytes, item: { id: newId(), sha256, size: bytes.length, mime: 'image/jpeg', name } };
  };
}

/** Sends a photo as a phone does. */
export async function sendPhoto(files: FileServices, actor: Actor, recordId: string, { item, bytes }: DrawnPhoto): Promise<void> {
  const { id, sha256, name, size } = item;
  await begin(files, actor, { id, sha256, recordId, name, size });
  await append(files, actor, id, 0, bytes);
}

function draw(scene: Scene, drawn: Map<Scene, Promise<Buffer>>): Promise<Buffer> {
  const drawing = readFile(path.join(import.meta.dirname, 'scenes', `${scene}.svg`)).then((svg) =>
    sharp(svg, { density: 144 }).resize(1200, 900, { fit: 'cover' }).jpeg({ quality: 80 }).toBuffer(),
  );
  drawn.set(scene, drawing);
  return drawing;
}
