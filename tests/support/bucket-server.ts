/** An object store that speaks as much of S3 as uploads need, in memory, behind a real port. */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Kept {
  readonly bytes: Buffer;
  readonly meta: Record<string, string>;
}

interface Growing {
  readonly key: string;
  readonly meta: Record<string, string>;
  readonly parts: Map<number, Buffer>;
}

export interface BucketServer {
  readonly endpoint: string;
  readonly objects: Map<string, Kept>;
  close(): Promise<void>;
}

/** Starts one; the bucket is called `files`. */
export async function openBucket(): Promise<BucketServer> {
  const objects = new Map<string, Kept>();
  const growing = new Map<string, Growing>();
  const server = createServer((request, response) => void answer(objects, growing, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => (server.closeAllConnections(), server.close(() => resolve())));
  return { endpoint: `http://127.0.0.1:${port}`, objects, close };
}

async function answer(objects: Map<string, Kept>, growing: Map<string, Growing>, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://bucket');
  const key = decodeURIComponent(url.pathname.replace(/^\/files\/?/u, ''));
  const upload = url.searchParams.get('uploadId');
  const body = unchunked(request, await buffer(request));
  const said = (status: number, xml = '', headers: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': 'application/xml', ...headers }).end(xml);
  const missing = (code: string) => said(404, `<Error><Code>${code}</Code><Message>none</Message></Error>`);
  const known = upload === null ? undefined : growing.get(upload);
  switch (
    `${request.method ?? ''} ${upload !== null ? 'upload' : url.searchParams.has('uploads') ? 'uploads' : url.searchParams.has('delete') ? 'delete' : 'object'}`
  ) {
    case 'POST uploads': {
      const id = randomUUID();
      growing.set(id, { key, meta: metaOf(request), parts: new Map() });
      return said(
        200,
        `<InitiateMultipartUploadResult><Bucket>files</Bucket><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    case 'PUT upload':
      known?.parts.set(Number(url.searchParams.get('partNumber')), body);
      return known ? said(200, '', { etag: etag(body) }) : missing('NoSuchUpload');
    case 'GET upload': {
      const parts = [...(known?.parts ?? [])]
        .sort(([a], [b]) => a - b)
        .map(([n, bytes]) => `<Part><PartNumber>${n}</PartNumber><Size>${bytes.length}</Size><ETag>${etag(bytes)}</ETag></Part>`);
      return known
        ? said(200, `<ListPartsResult><IsTruncated>false</IsTruncated>${parts.join('')}</ListPartsResult>`)
        : missing('NoSuchUpload');
    }
    case 'POST upload': {
      if (!known || upload === null) return missing('NoSuchUpload');
      const bytes = Buffer.concat([...known.parts].sort(([a], [b]) => a - b).map(([, part]) => part));
      objects.set(key, { bytes, meta: known.meta });
      growing.delete(upload);
      return said(
        200,
        `<CompleteMultipartUploadResult><Location>${key}</Location><ETag>${etag(bytes)}</ETag></CompleteMultipartUploadResult>`,
      );
    }
    case 'DELETE upload':
      return upload !== null && growing.delete(upload) ? said(204) : missing('NoSuchUpload');
    case 'POST delete':
      for (const [, name] of body.toString().matchAll(/<Key>([^<]+)<\/Key>/gu)) objects.delete(name ?? '');
      return said(200, '<DeleteResult></DeleteResult>');
    case 'PUT object':
      objects.set(key, { bytes: body, meta: metaOf(request) });
      return said(200, '', { etag: etag(body) });
    case 'DELETE object':
      objects.delete(key);
      return said(204);
    default: {
      const found = objects.get(key);
      if (!found) return request.method === 'HEAD' ? said(404) : missing('NoSuchKey');
      response.writeHead(200, { ...found.meta, etag: etag(found.bytes), 'content-length': String(found.bytes.length) });
      return response.end(request.method === 'HEAD' ? undefined : found.bytes);
    }
  }
}

/** Clients may send a body in signed chunks: `<length in hex>;…`, the bytes, and so on. */
function unchunked({ headers }: IncomingMessage, body: Buffer): Buffer {
  if (!(headers['content-encoding'] ?? '').includes('aws-chunked')) return body;
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const line = body.indexOf('\r\n', at);
    const length = parseInt(body.toString('latin1', at, line), 16);
    if (!(length > 0)) return Buffer.concat(parts);
    parts.push(body.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
}

function metaOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (name.startsWith('x-amz-meta-') ? [[name, String(value)]] : [])),
  );
}

function etag(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}
