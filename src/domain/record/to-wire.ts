/** Between a record as it is stored and as it travels. */
import type { Role } from '#src/domain/people.ts';
import { contentHash, wholeHash } from './content.ts';
import type { RecordDefinition } from './definition.ts';
import type { Stored } from './stored.ts';
import type { WireRecord } from './wire.ts';

/**
 * A record as it is sent. Its hashes travel with it, so that a client can echo what it was shown;
 * the words of a deleted record do not travel.
 *
 * @param files ids of the attachments whose bytes the server holds
 */
export function toWire(definition: RecordDefinition, stored: Stored, files: readonly string[] = []): WireRecord {
  const { id, type, v, seq, status, owner, office, parent, deleted, body, log, at } = stored;
  return {
    id,
    type,
    v,
    seq,
    status,
    owner,
    office,
    parent,
    deleted,
    body: deleted ? null : { ...body },
    content: contentHash(definition, body),
    whole: wholeHash(body),
    log: log.map((entry) => ({ ...entry })),
    at: { ...at },
    files: [...files],
  };
}

/** A record as a phone keeps it. */
export function fromWire(wire: WireRecord, tenant: string): Stored {
  return {
    id: wire.id,
    tenant,
    type: wire.type,
    v: wire.v,
    seq: wire.seq,
    status: wire.status,
    owner: wire.owner,
    office: wire.office,
    parent: wire.parent ?? null,
    deleted: wire.deleted,
    body: wire.body ?? {},
    // The server writes only known roles; an older phone shows an unknown one as it is.
    log: wire.log.map((entry) => ({ ...entry, by: { ...entry.by, role: entry.by.role as Role } })),
    at: wire.at,
  };
}
