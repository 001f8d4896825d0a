/** Makes a photo small enough to travel: a fresh JPEG, so that place and camera are no longer in it. Runs in a worker or in the page. */

/** Longest side in pixels, and JPEG quality. Source: sync 2.16. */
export const LONGEST_SIDE = 1_600;
const QUALITY = 0.8;

/** The size to draw at; never larger than the picture. */
export function fittedSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Decodes upright, draws smaller, encodes anew. Throws when the picture cannot be read. */
export async function shrinkPhoto(file: Blob): Promise<ArrayBuffer> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const { width, height } = fittedSize(picture.width, picture.height);
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, width, height);
    const small = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return await small.arrayBuffer();
  } finally {
    picture.close();
  }
}
