/** A member's own archive: one ZIP with everything as JSON, a page to read it by, and the photos, recordings and documents. Source: 个人信息保护法 §45. */
import { strToU8, zipSync } from 'fflate';
import { FILE_FIELDS } from '#src/domain/record/listed-files.ts';
import type { Body, Json, LogEntry, RecordTimes } from '#src/domain/record/stored.ts';

/** A record as the archive needs it. */
export interface ArchivedRecord {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly body: Body;
  readonly log: readonly LogEntry[];
  readonly at: RecordTimes;
  /** How far its words have travelled. */
  readonly delivery: string;
}

export interface ArchivedFile {
  readonly record: string;
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

export interface Archived {
  readonly person: { readonly id: string; readonly name: string };
  /** When it was made, an instant. */
  readonly madeAt: string;
  readonly records: readonly ArchivedRecord[];
  readonly files: readonly ArchivedFile[];
}

/** Parts two things in one line, as Chinese print does. */
const GAP = '\u3000';

/** Words of the page, from the rooms; `kind`, `state` and `field` fall back to the code itself. */
export interface ArchiveWords {
  readonly language: string;
  readonly title: string;
  readonly made: string;
  readonly missing: string;
  readonly noneMissing: string;
  readonly story: string;
  readonly files: string;
  readonly notHere: string;
  readonly kind: (type: string) => string;
  readonly state: (record: ArchivedRecord) => string;
  readonly field: (type: string, field: string) => string;
  readonly act: (type: string, entry: LogEntry) => string;
  readonly when: (instant: string) => string;
}

/** The whole archive as the bytes of a ZIP. What is compressed already is put in as it is. */
export function archiveBytes(archived: Archived, words: ArchiveWords): Uint8Array<ArrayBuffer> {
  const media = archived.files.flatMap((file) => (file.bytes === null ? [] : [[pathIn(file), [file.bytes, { level: 0 }]] as const]));
  const bytes = zipSync({
    'index.html': strToU8(indexPage(archived, words)),
    'records.json': strToU8(recordsJson(archived)),
    ...Object.fromEntries(media),
  });
  return new Uint8Array(bytes);
}

/** Everything as it is kept, untranslated, for other programs; files by their place in the archive. */
export function recordsJson({ person, madeAt, records, files }: Archived): string {
  const listed = files.map((file) => ({ ...without(file), path: file.bytes === null ? null : pathIn(file) }));
  return JSON.stringify({ format: 'sanmen-own-data/1', person, madeAt, records, files: listed }, null, 2);
}

function without({ record, id, name, mime, size }: ArchivedFile) {
  return { record, id, name, mime, size };
}

/** A name that no unzipping program trips over and no two files share. */
export function pathIn({ record, id, name }: Pick<ArchivedFile, 'record' | 'id' | 'name'>): string {
  const plain = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/^\.+/u, '_')
    .slice(-80);
  return `files/${record.slice(-12)}/${id.slice(-8)}-${plain}`;
}

/** One page that any browser opens, made of text alone. */
export function indexPage(archived: Archived, words: ArchiveWords): string {
  const { person, madeAt, records, files } = archived;
  const missing = files.filter(({ bytes }) => bytes === null);
  const parts = records.map((record) =>
    recordPart(
      record,
      files.filter((file) => file.record === record.id),
      words,
    ),
  );
  return `<!doctype html>
<html lang="${plain(words.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${plain(words.title)}</title>
<style>body{font:1rem/1.6 serif;max-width:42rem;margin:2rem auto;padding:0 1rem}h2{border-top:1px solid;padding-top:1rem}p{white-space:pre-line;margin:.3rem 0}</style></head>
<body><h1>${plain(words.title)}</h1><p>${plain(person.name)}${GAP}${plain(words.made)} ${plain(words.when(madeAt))}</p>
<p>${plain(missing.length === 0 ? words.noneMissing : `${words.missing} ${missing.map(({ name }) => name).join('、')}`)}</p>
${parts.join('\n')}
</body></html>
`;
}

function recordPart(record: ArchivedRecord, files: readonly ArchivedFile[], words: ArchiveWords): string {
  const { type, body, log, at } = record;
  const fields = Object.entries(body)
    .filter(([field]) => !FILE_FIELDS.some((list) => list === field))
    .map(([field, value]) => `<p><b>${plain(words.field(type, field))}</b>${GAP}${plain(shown(value))}</p>`);
  const story = log.map(
    (entry) => `<li>${plain(`${words.when(entry.at)}${GAP}${words.act(type, entry)}${GAP}${entry.note ?? ''}`.trim())}</li>`,
  );
  const listed = files.map((file) =>
    file.bytes === null
      ? `<li>${plain(`${file.name}（${words.notHere}）`)}</li>`
      : `<li><a href="${plain(encodeURI(pathIn(file)))}">${plain(file.name)}</a></li>`,
  );
  return `<h2>${plain(words.kind(type))}${GAP}${plain(words.when(at.created))}${GAP}${plain(words.state(record))}</h2>
${fields.join('\n')}
${listed.length > 0 ? `<h3>${plain(words.files)}</h3><ul>${listed.join('')}</ul>` : ''}
${story.length > 0 ? `<h3>${plain(words.story)}</h3><ul>${story.join('')}</ul>` : ''}`;
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Text that is nothing but text, wherever it stands in a page. */
function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
