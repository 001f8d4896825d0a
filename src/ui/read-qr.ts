/** Reads codes in pictures. Loaded only where a camera is opened; the reader comes from our own server and is kept on the phone. */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import readerUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

let ready: Promise<unknown> | null = null;

/** Starts the reader once; a start that failed is tried again the next time. */
export function startReader(): Promise<unknown> {
  ready ??= prepareZXingModule({ overrides: { locateFile: () => readerUrl }, fireImmediately: true }).catch((error: unknown) => {
    ready = null;
    throw error;
  });
  return ready;
}

/** The text of the code in a picture; null when there is none. It is text only: nothing in it is ever opened. */
export async function readQr(picture: ImageData): Promise<string | null> {
  await startReader();
  const [found] = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1, tryHarder: true });
  return found?.isValid === true ? found.text : null;
}
