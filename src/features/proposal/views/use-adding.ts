import { useState } from 'react';
import type { AddedFile, Attachments } from '#src/device/shown.ts';
import { storageCodeOf } from '#src/device/storage-fault.ts';
import { PHOTO_LIMIT } from '#src/features/proposal/model/wording.ts';

/** Why a file was not kept, as the key of its words. */
export interface FileTrouble {
  readonly name: string;
  readonly words: 'file.unreadable' | 'file.tooLarge' | 'file.storageFull' | 'file.notStored' | 'file.full';
}

export interface Adding {
  readonly isBusy: boolean;
  readonly troubles: readonly FileTrouble[];
  readonly add: (files: readonly File[]) => Promise<void>;
}

/** Keeps photos and PDFs one after another, so that large ones never stand in memory together. */
export function useAdding(attachments: Attachments, prepare: () => void): Adding {
  const [isBusy, setBusy] = useState(false);
  const [troubles, setTroubles] = useState<readonly FileTrouble[]>([]);

  async function add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    prepare();
    setBusy(true);
    const found: FileTrouble[] = [];
    let room = PHOTO_LIMIT - attachments.items.length;
    for (const file of files) {
      const words = room <= 0 ? 'file.full' : troubleOf(await keep(attachments, file));
      if (words === null) room -= 1;
      else found.push({ name: file.name, words });
    }
    setTroubles(found);
    setBusy(false);
  }

  return { isBusy, troubles, add };
}

async function keep(attachments: Attachments, file: File): Promise<AddedFile | 'file.storageFull' | 'file.notStored'> {
  try {
    return await attachments.add(file);
  } catch (error) {
    const code = storageCodeOf(error);
    if (code === null) throw error;
    return code === 'storage_full' ? 'file.storageFull' : 'file.notStored';
  }
}

function troubleOf(added: AddedFile | FileTrouble['words']): FileTrouble['words'] | null {
  if (typeof added === 'string') return added;
  if (added.ok) return null;
  if ('problem' in added) return 'file.notStored';
  return added.fault === 'unreadable_image' ? 'file.unreadable' : 'file.tooLarge';
}
