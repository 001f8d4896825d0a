/** The view's side of files: what a record lists, with object URLs for what is on this phone. */
import { useEffect, useState } from 'react';
import { type FileField, listedFiles } from '#src/domain/record/listed-files.ts';
import type { Desk } from './desk.ts';
import { bytesOf, kindOf } from './file-bytes.ts';
import { useLive } from './live-query.ts';
import { showRecord } from './read.ts';
import type { Attachments, AttachmentShown } from './shown.ts';

type Listed = Omit<AttachmentShown, 'url'> & { readonly sha256: string };
type Urls = Readonly<Record<string, string>>;

export function useFilesOf(desk: Desk, type: string, rec: string, field: FileField): Attachments {
  const listed = useLive(desk, () => loadListed(desk, rec, [field]), [rec, field]);
  const here = (listed ?? [])
    .filter(hasBytes)
    .map(({ id }) => id)
    .join(' ');
  const urls = useUrls(desk, here);
  const elsewhere = (listed ?? [])
    .filter(({ progress }) => progress.state === 'elsewhere')
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    if (desk.around.isOnline() && !desk.around.savesTraffic())
      for (const id of elsewhere.split(' ').filter(Boolean)) void desk.fetchFile(rec, id);
  }, [desk, rec, elsewhere]);
  return {
    items: (listed ?? []).map(({ sha256: _hash, ...item }) => ({ ...item, url: urls[item.id] ?? null })),
    add: (file) => desk.addFile(type, rec, file, field),
    addVoice: (bytes, mime, ms) => desk.addVoice(type, rec, bytes, mime, ms),
    copyTo: (otherType, other) => desk.copyFiles(rec, otherType, other),
    remove: (id) => desk.removeFile(rec, id, field),
    fetch: (id) => desk.fetchFile(rec, id),
  };
}

function hasBytes({ progress }: Listed): boolean {
  return progress.state !== 'elsewhere' && progress.state !== 'expected';
}

/** Object URLs of these files, taken back when the view leaves. */
function useUrls(desk: Desk, ids: string): Urls {
  const [urls, setUrls] = useState<Urls>({});
  useEffect(() => {
    let gone = false;
    const made: Record<string, string> = {};
    void Promise.all(
      ids
        .split(' ')
        .filter(Boolean)
        .map((id) => open(desk, id)),
    ).then((opened) => {
      for (const [id, url] of opened.flat()) made[id] = url;
      if (gone) drop(desk, made);
      else setUrls(made);
    });
    return () => {
      gone = true;
      drop(desk, made);
    };
  }, [desk, ids]);
  return urls;
}

async function open(desk: Desk, id: string): Promise<[string, string][]> {
  const blob = await desk.db.blobs.get(id);
  const bytes = blob === undefined ? null : await bytesOf(desk.db, blob);
  return blob === undefined || bytes === null ? [] : [[id, desk.around.objectUrl(bytes, blob.mime)]];
}

function drop(desk: Desk, urls: Urls): void {
  for (const url of Object.values(urls)) desk.around.dropObjectUrl(url);
}

/** What the record lists, in all its lists or some, in the order in which it was added. */
export async function loadListed(desk: Pick<Desk, 'db'>, rec: string, fields?: readonly FileField[]): Promise<Listed[]> {
  const record = await showRecord(desk, rec);
  const items: readonly unknown[] = listedFiles(record?.body, fields);
  const blobs = new Map((await desk.db.blobs.where('rec').equals(rec).toArray()).map((blob) => [blob.id, blob]));
  return items.filter(isAttachment).map(({ id, sha256, mime, name, size }) => ({
    id,
    sha256,
    kind: kindOf(mime),
    mime,
    name,
    size,
    progress: record?.files[id] ?? { state: 'waiting', sent: 0, size },
    ms: blobs.get(id)?.ms ?? null,
  }));
}

function isAttachment(item: unknown): item is { id: string; sha256: string; mime: string; name: string; size: number } {
  return item !== null && typeof item === 'object' && 'id' in item && 'mime' in item && 'sha256' in item;
}
