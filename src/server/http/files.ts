/** Photos, recordings and documents: sent by tus 1.0.0 (core, creation, checksum, expiration), fetched by GET. */
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { signedIn } from '#src/server/auth/guard.ts';
import { mayFetch } from '#src/server/files/access.ts';
import { UPLOAD_MS } from '#src/server/files/garbage.ts';
import { append, begin, ownFile, progress, readPiece } from '#src/server/files/receive.ts';
import type { FileServices } from '#src/server/files/services.ts';
import { isImage } from '#src/server/files/sniff.ts';
import {
  isFileId,
  MAX_CHUNK_BYTES,
  MAX_FILE_BYTES,
  readAnnouncement,
  readChecksum,
  requireTus,
  TUS_VERSION,
  wholeNumber,
} from '#src/server/files/tus-request.ts';
import { dispositionOf } from '#src/server/files/disposition.ts';
import { fileById } from '#src/server/store/files.ts';
import { Refusal } from './problem-reply.ts';

const PATH = '/api/v1/files';
const ONE = `${PATH}/:id`;
const CHUNK = 'application/offset+octet-stream';

interface OneFile {
  Params: { id: string };
}

/** The routes for files; they stand apart because only they take bytes that are not JSON. */
export function registerFiles(parent: FastifyInstance, services: FileServices): void {
  void parent.register(async (app) => {
    app.addContentTypeParser(CHUNK, (_request, body, done) => done(null, body));
    app.addHook('onRequest', async (_request, reply) => void reply.header('tus-resumable', TUS_VERSION));
    for (const path of [PATH, ONE]) app.options(path, { schema: { hide: true } }, (_request, reply) => describe(reply));
    app.post(PATH, (request, reply) => create(services, request, reply));
    app.head<OneFile>(ONE, (request, reply) => tell(services, request, reply));
    app.patch<OneFile>(ONE, { bodyLimit: MAX_CHUNK_BYTES }, (request, reply) => receive(services, request, reply));
    app.get<OneFile>(ONE, { exposeHeadRoute: false }, (request, reply) => serve(services, request, reply));
    await Promise.resolve();
  });
}

function describe(reply: FastifyReply): FastifyReply {
  return reply
    .code(204)
    .header('tus-version', TUS_VERSION)
    .header('tus-extension', 'creation,checksum,expiration')
    .header('tus-checksum-algorithm', 'sha1,sha256')
    .header('tus-max-size', String(MAX_FILE_BYTES))
    .send();
}

async function create(services: FileServices, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  demandTus(request, reply);
  const announced = readAnnouncement(request);
  await begin(services, signedIn(request).actor, announced);
  return expiring(services, reply).code(201).header('location', `${PATH}/${announced.id}`).send();
}

async function tell(services: FileServices, request: FastifyRequest<OneFile>, reply: FastifyReply): Promise<FastifyReply> {
  demandTus(request, reply);
  const { offset, size } = await progress(services, signedIn(request).actor, fileId(request));
  if (offset < size) expiring(services, reply);
  return reply
    .code(200)
    .header('upload-offset', String(offset))
    .header('upload-length', String(size))
    .header('cache-control', 'no-store')
    .send();
}

async function receive(services: FileServices, request: FastifyRequest<OneFile>, reply: FastifyReply): Promise<FastifyReply> {
  demandTus(request, reply);
  const { actor } = signedIn(request);
  const file = await ownFile(services, actor, fileId(request));
  if (request.headers['content-type'] !== CHUNK) throw new Refusal('content_type');
  if (Number(request.headers['content-length'] ?? 0) > MAX_CHUNK_BYTES) throw new Refusal('too_large');
  const offset = wholeNumber(request, 'upload-offset');
  const checksum = readChecksum(request);
  // The parser of this content type hands the body on as it comes.
  const piece = await readPiece(request.body as Readable, checksum);
  const reached = await append(services, actor, file.id, offset, piece);
  if (reached < file.size) expiring(services, reply);
  return reply.code(204).header('upload-offset', String(reached)).send();
}

/** Sends the cleaned copy; pictures may be shown, everything else is only ever saved. */
async function serve(services: FileServices, request: FastifyRequest<OneFile>, reply: FastifyReply): Promise<FastifyReply> {
  const { actor } = signedIn(request);
  const file = await fileById(services.store.reader, fileId(request));
  const isAllowed = file !== null && (await mayFetch(services.store.reader, actor, file));
  if (!file || !isAllowed || file.state !== 'present') throw new Refusal('not_found');
  const bytes = await services.vault.get('clean', file.sha256);
  if (!bytes || bytes.length === 0) {
    request.log.error({ file: file.id }, 'the bytes of a file are gone');
    throw new Refusal('file_gone');
  }
  return reply
    .code(200)
    .type(file.mime)
    .header('content-disposition', dispositionOf(file.name, file.mime, isImage(file.mime) ? 'inline' : 'attachment'))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .removeHeader('tus-resumable')
    .send(bytes);
}

/** Ids are uuids; whatever else stands in the path is nobody's file. */
function fileId(request: FastifyRequest<OneFile>): string {
  if (!isFileId(request.params.id)) throw new Refusal('not_found');
  return request.params.id;
}

function demandTus(request: FastifyRequest, reply: FastifyReply): void {
  try {
    requireTus(request);
  } catch (error) {
    void reply.header('tus-version', TUS_VERSION);
    throw error;
  }
}

function expiring(services: FileServices, reply: FastifyReply): FastifyReply {
  return reply.header('upload-expires', new Date(Date.parse(services.now()) + UPLOAD_MS).toUTCString());
}
