/**
 * Reads JSON as strictly as we write it. Only `application/json` in UTF-8, plain or gzip, is read; what two programs
 * could read in two ways (a key twice, a byte order mark, broken bytes) is refused before anything looks at it.
 */
import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MAX_BODY_BYTES } from '#src/domain/record/wire.ts';
import { isOneWay } from './json-shape.ts';
import { Refusal } from './problem-reply.ts';

const JSON_TYPE = /^application\/json(\s*;\s*charset\s*=\s*"?utf-8"?)?\s*$/i;

/** Takes the parsers that Fastify brings away; files add the one type they need. */
export function registerBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
    async ({ headers }: FastifyRequest, bytes: Buffer) => {
      if (!JSON_TYPE.test(headers['content-type'] ?? '')) throw new Refusal('content_type');
      const plain = inflate(bytes, headers['content-encoding']);
      checkDigest(headers, bytes, plain);
      return parse(plain);
    },
  );
}

function inflate(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === undefined || encoding === 'identity') return bytes;
  if (encoding !== 'gzip') throw new Refusal('content_type');
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BODY_BYTES });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw new Refusal(isTooLarge ? 'too_large' : 'bad_json');
  }
}

/** RFC 9530. The digest is of the bytes that travelled; one of what was packed in them proves as much. */
function checkDigest(headers: IncomingHttpHeaders, bytes: Buffer, plain: Buffer): void {
  const given = headers['content-digest'];
  if (given === undefined) return;
  const claimed = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]+):/.exec(String(given))?.[1];
  const isRight = claimed !== undefined && (sha256(bytes) === claimed || (plain !== bytes && sha256(plain) === claimed));
  if (!isRight) throw new Refusal('digest_mismatch');
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64');
}

function parse(plain: Buffer): unknown {
  if (!isUtf8(plain)) throw new Refusal('bad_json');
  const text = plain.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal('bad_json');
  }
  if (!isOneWay(text, value)) throw new Refusal('bad_json');
  return value;
}
