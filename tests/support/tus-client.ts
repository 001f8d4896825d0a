/** A phone's way of sending files: tus requests against the server in this process. */
import type { Actor } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import { fileServices, type FileServices } from '#src/server/files/services.ts';
import { commanding, creating } from './acts.ts';
import { sha256 } from './sample-files.ts';
import type { SignedIn, TestServer } from './server.ts';
import { wirePhone, type WirePhone } from './wire-phone.ts';

export const FILES = '/api/v1/files';
export const CHUNK = 'application/offset+octet-stream';

type Method = 'GET' | 'HEAD' | 'POST' | 'PATCH';

export interface Announced {
  readonly id: string;
  readonly rec: string;
  readonly filename?: string;
}

export function ask(
  server: TestServer,
  { headers }: Pick<SignedIn, 'headers'>,
  method: Method,
  url: string,
  more: Record<string, string> = {},
  payload?: Buffer,
) {
  const tus = method === 'GET' ? {} : { 'tus-resumable': '1.0.0' };
  return server.app.inject({ method, url, headers: { ...headers, ...tus, ...more }, ...(payload ? { payload } : {}) });
}

export function metadata(said: Record<string, string>): string {
  return Object.entries(said)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

export function announce(server: TestServer, who: SignedIn, bytes: Buffer, said: Announced) {
  return ask(server, who, 'POST', FILES, {
    'upload-length': String(bytes.length),
    'upload-metadata': metadata({ sha256: sha256(bytes), ...said }),
  });
}

export function patch(server: TestServer, who: SignedIn, id: string, offset: number, bytes: Buffer, more: Record<string, string> = {}) {
  return ask(server, who, 'PATCH', `${FILES}/${id}`, { 'upload-offset': String(offset), 'content-type': CHUNK, ...more }, bytes);
}

/** Announces a file and sends it in one piece. */
export async function upload(server: TestServer, who: SignedIn, bytes: Buffer, rec: string, filename = '照片.jpg') {
  const id = newId();
  await announce(server, who, bytes, { id, rec, filename });
  return { id, last: await patch(server, who, id, 0, bytes) };
}

export function fetchFile(server: TestServer, who: SignedIn, id: string) {
  return ask(server, who, 'GET', `${FILES}/${id}`);
}

export async function offsetOf(server: TestServer, who: SignedIn, id: string) {
  return (await ask(server, who, 'HEAD', `${FILES}/${id}`)).headers['upload-offset'];
}

/** The same folders as the server's, reached from beside it. */
export function filesOf(server: TestServer): FileServices {
  return fileServices(server.config, server.store, () => server.clock.now);
}

/** Somebody's report that names a file, handed in or still a draft. */
export async function reportWith(
  server: TestServer,
  who: SignedIn & { readonly actor: Actor },
  rec: string,
  bytes: Buffer,
  id: string,
  isSubmitted: boolean,
): Promise<WirePhone> {
  const phone = wirePhone(server, who);
  const create = creating({ title: '码头没有灯', category: 'fishery', situation: '夜里看不见台阶。' }, rec);
  const add = { id, sha256: sha256(bytes), size: bytes.length, mime: 'image/jpeg', name: '码头.jpg' };
  await phone.push({ ...create, set: { ...('set' in create ? create.set : {}), attachments: { add: [add] } } });
  await phone.pull();
  const record = phone.has(rec);
  if (!record) throw new Error('the report did not arrive');
  if (isSubmitted) await phone.push(commanding(record, 'submit'));
  await phone.pull();
  return phone;
}
