/** Between a record as the domain knows it and its row. */
import { createHash } from 'node:crypto';
import { dateIn } from '#src/domain/calendar.ts';
import { authorFields, type Related } from '#src/domain/record/definition.ts';
import type { Body, LogEntry, Stored } from '#src/domain/record/stored.ts';
import { bodyDown, bodyUp, contentFieldsAt } from '#src/domain/record/upcast.ts';
import { canonicalText } from './canonical-text.ts';
import { needDefinition } from './family.ts';
import type { RecordTable } from './tables.ts';

export const RECORD_COLUMNS = [
  'id',
  'tenant',
  'type',
  'owner_id',
  'office_id',
  'parent_id',
  'on_date',
  'status',
  'v',
  'body',
  'log',
  'content',
  'whole',
  'files',
  'deleted',
  'seq',
  'created_at',
  'submitted_at',
  'received_at',
  'updated_at',
  'updated_by',
] as const satisfies readonly (keyof RecordTable)[];

/** The record in the present version of its type, whichever it was written in. */
export function toStored(row: RecordTable): Stored {
  const definition = needDefinition(row.type);
  return {
    id: row.id,
    tenant: row.tenant,
    type: row.type,
    v: Math.max(row.v, definition.v),
    seq: row.seq,
    status: row.status,
    owner: row.owner_id,
    office: row.office_id === '' ? null : row.office_id,
    parent: row.parent_id,
    deleted: row.deleted === 0 ? 0 : 1,
    // Both columns are written by toRow alone.
    body: bodyUp(definition, JSON.parse(row.body) as Body, row.v),
    log: JSON.parse(row.log) as LogEntry[],
    at: { created: row.created_at, submitted: row.submitted_at, received: row.received_at },
  };
}

export interface RowContext {
  readonly by: string;
  readonly now: string;
  readonly seq: number;
  readonly files: readonly string[];
}

/** @param related what the record belongs to, for the day it is filed under */
export function toRow(record: Stored, related: Related | null, { by, now, seq, files }: RowContext): RecordTable {
  const { body, at } = record;
  const definition = needDefinition(record.type);
  return {
    id: record.id,
    tenant: record.tenant,
    type: record.type,
    owner_id: record.owner,
    office_id: record.office ?? '',
    parent_id: record.parent,
    on_date: definition.eventDate?.(body, related) ?? dateIn(at.submitted ?? at.created),
    status: record.status,
    v: record.v,
    body: JSON.stringify(body),
    log: JSON.stringify(record.log),
    ...hashesOf(body, authorFields(definition)),
    files: JSON.stringify(files),
    deleted: record.deleted,
    seq,
    created_at: at.created,
    submitted_at: at.submitted,
    received_at: at.received,
    updated_at: now,
    updated_by: by,
  };
}

/** The domain's two hashes by the machine's own SHA-256; of a body that is all author's words they are one. */
export function hashesOf(body: Body, authors: readonly string[]): { content: string; whole: string } {
  const names = Object.keys(body).filter((name) => body[name] !== null);
  const own = names.filter((name) => authors.includes(name));
  const whole = hashOf(body, names);
  return { content: own.length === names.length ? whole : hashOf(body, own), whole };
}

function hashOf(body: Body, names: readonly string[]): string {
  const text = canonicalText(Object.fromEntries(names.map((name) => [name, body[name]])));
  return createHash('sha256').update(text).digest('hex');
}

/** The row as a phone that knows version `v` of its type is to have it, with the hashes that phone will echo. */
export function atVersion(row: RecordTable, v: number): RecordTable {
  if (row.v === v) return row;
  const definition = needDefinition(row.type);
  // Written by toRow alone.
  const body = bodyDown(definition, bodyUp(definition, JSON.parse(row.body) as Body, row.v), v);
  return { ...row, v, body: JSON.stringify(body), ...hashesOf(body, contentFieldsAt(definition, v)) };
}

/**
 * A record as it is sent, made from its row without reading the JSON inside; the same as `toWire`, as text.
 * The words of a deleted record are not sent.
 */
export function toWireText(row: RecordTable): string {
  const office = row.office_id === '' ? 'null' : JSON.stringify(row.office_id);
  const submitted = row.submitted_at === null ? 'null' : `"${row.submitted_at}"`;
  return (
    `{"id":${JSON.stringify(row.id)},"type":"${row.type}","v":${row.v},"seq":${row.seq},"status":"${row.status}",` +
    `"owner":${JSON.stringify(row.owner_id)},"office":${office},"parent":${JSON.stringify(row.parent_id)},"deleted":${row.deleted},` +
    `"body":${row.deleted === 0 ? row.body : 'null'},"content":"${row.content}","whole":"${row.whole}","log":${row.log},` +
    `"at":{"created":"${row.created_at}","submitted":${submitted},"received":"${row.received_at}"},"files":${row.files}}`
  );
}
