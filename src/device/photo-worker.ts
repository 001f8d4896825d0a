/** The worker's side of {@link shrinkPhoto}: one photo in, its small copy or null out. */
import { shrinkPhoto } from './photo.ts';

self.addEventListener('message', (message: MessageEvent<{ readonly id: number; readonly file: Blob }>) => {
  const { id, file } = message.data;
  void shrinkPhoto(file).then(
    (bytes) => self.postMessage({ id, bytes }, { transfer: [bytes] }),
    () => self.postMessage({ id, bytes: null }),
  );
});
