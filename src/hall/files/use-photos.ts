import { useRef, useState } from 'react';
import type { AddedFile, Attachments } from '#src/device/shown.ts';
import { storageCodeOf } from '#src/device/storage-fault.ts';

/** How many photos one record may have. */
export const PHOTO_LIMIT = 9;

/** Why a photo was not kept, as the key of its words. */
export interface PhotoTrouble {
  readonly name: string;
  readonly words: 'photo.unreadable' | 'photo.tooLarge' | 'photo.storageFull' | 'photo.notStored' | 'photo.full';
}

export interface PhotoTaking {
  readonly isBusy: boolean;
  readonly troubles: readonly PhotoTrouble[];
  /** Before the camera opens: the phone may end the page while it is open. */
  readonly prepare: () => void;
  readonly take: (files: readonly File[]) => Promise<void>;
}

/** Keeps photos one after another, so that large ones never stand in memory together. */
export function usePhotos(attachments: Attachments, prepare: () => void): PhotoTaking {
  const [isBusy, setBusy] = useState(false);
  const [troubles, setTroubles] = useState<readonly PhotoTrouble[]>([]);
  const had = attachments.items.filter(({ kind }) => kind === 'photo').length;
  const count = useRef(had);
  count.current = had;

  async function take(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    setBusy(true);
    setTroubles([]);
    const found: PhotoTrouble[] = [];
    let room = PHOTO_LIMIT - count.current;
    for (const file of files) {
      const words = room <= 0 ? 'photo.full' : troubleOf(await add(attachments, file));
      if (words === null) room -= 1;
      else if (words !== 'photo.full' || !found.some((trouble) => trouble.words === words)) found.push({ name: file.name, words });
    }
    setTroubles(found);
    setBusy(false);
  }

  return { isBusy, troubles, prepare, take };
}

async function add(attachments: Attachments, file: File): Promise<AddedFile | 'photo.storageFull' | 'photo.notStored'> {
  try {
    return await attachments.add(file);
  } catch (error) {
    const code = storageCodeOf(error);
    if (code === null) throw error;
    return code === 'storage_full' ? 'photo.storageFull' : 'photo.notStored';
  }
}

function troubleOf(added: AddedFile | PhotoTrouble['words']): PhotoTrouble['words'] | null {
  if (typeof added === 'string') return added;
  if (added.ok) return null;
  if ('problem' in added) return 'photo.notStored';
  return added.fault === 'unreadable_image' ? 'photo.unreadable' : 'photo.tooLarge';
}
