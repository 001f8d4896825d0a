/**
 * A whole committee in one file: its people and their roles, its records with their stories, the bytes of its files.
 * Taking one in adds what is not there and touches nothing that is, so a second time changes nothing.
 *
 * Protected requests stay behind: they are their author's and the members' work committee's. So do passwords, sessions
 * and the seals of sign-in codes; the database as a whole is what `backup` is for. Source: §2.6.
 */
import { rename } from 'node:fs/promises';
import { canonical } from '#src/domain/record/content.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import type { FileServices } from '#src/server/files/services.ts';
import { note } from '#src/server/store/audit.ts';
import { committeeRecords } from '#src/server/store/committee-records.ts';
import { snapshot, write, type Db, type Trx } from '#src/server/store/database.ts';
import { putFileRow, presentFilesOf, type FileRow } from '#src/server/store/files.ts';
import { hasPeople, insertGrant, insertPerson, listPeople, personById, personByLogin, type Person } from '#src/server/store/people.ts';
import { loadRecords, touch } from '#src/server/store/records.ts';
import { readArchive, writeArchive, type ArchiveEntry } from './archive.ts';
import { CONSOLE, putPeople, tenantOf, writingAt } from './directory.ts';
import { NotDone } from './refused.ts';

const FORMAT = 'committee-1';
const PART = 500;

interface Head {
  readonly format: string;
  readonly tenant: string;
  readonly createdAt: string;
}

interface Contents {
  head: Head | null;
  readonly people: Person[];
  readonly records: Stored[];
  readonly files: FileRow[];
}

export interface Taken {
  readonly people: number;
  readonly records: number;
  readonly files: number;
  /** Records that are here in other words; they were left as they are. */
  readonly differing: number;
}

/**
 * Writes one committee of this database: the one named by its sign, else the first.
 *
 * @returns how much of what it holds
 * @throws NotDone when nobody is of a committee of that sign
 */
export async function exportCommittee(
  { store, vault, now }: FileServices,
  target: string,
  named?: string,
): Promise<Omit<Taken, 'differing'>> {
  const counted = { people: 0, records: 0, files: 0 };
  const partial = `${target}.partial`;
  const tenant = named ?? (await tenantOf(store.reader));
  if (named !== undefined && !(await hasPeople(store.reader, named))) throw new NotDone(`there is no committee ${named}`);
  await snapshot(store, (db) => writeArchive(partial, entriesOf(db, { tenant, vault, now: now(), counted })));
  await rename(partial, target);
  await write(store, (trx) =>
    note(trx, { tenant, at: now(), actor: CONSOLE, act: 'committee.export', subject: tenant, detail: { records: counted.records } }),
  );
  return counted;
}

/**
 * Takes a committee in, all of it or nothing.
 *
 * @throws NotDone for a file that is none, is cut short, or whose log-ins belong to other people here
 */
export async function importCommittee({ store, vault, now }: FileServices, file: string): Promise<Taken> {
  const contents = await contentsOf(file, (hash, shelf, bytes) => vault.put(shelf, hash, bytes));
  if (contents.head?.format !== FORMAT) throw new NotDone('this is no file of a committee');
  const { tenant } = contents.head;
  return write(store, async (trx) => {
    const people = await addPeople(trx, contents.people, now());
    const { added, differing } = await addRecords(trx, tenant, contents.records, now());
    const files = await addFiles(trx, contents.files);
    const taken = { people, records: added, files, differing };
    if (people + added + files > 0)
      await note(trx, { tenant, at: now(), actor: CONSOLE, act: 'committee.import', subject: tenant, detail: taken });
    return taken;
  });
}

interface Leaving {
  readonly tenant: string;
  readonly vault: FileServices['vault'];
  readonly now: string;
  readonly counted: { people: number; records: number; files: number };
}

async function* entriesOf(db: Db, { tenant, vault, now, counted }: Leaving): AsyncGenerator<ArchiveEntry> {
  const head: Head = { format: FORMAT, tenant, createdAt: now };
  yield { name: 'committee.json', bytes: Buffer.from(JSON.stringify(head)) };
  const people = (await listPeople(db)).filter((person) => person.tenant === tenant);
  counted.people = people.length;
  yield* partsOf('people', people);
  const records = await committeeRecords(db, tenant);
  counted.records = records.length;
  yield* partsOf('records', records);
  const files = await presentFilesOf(
    db,
    tenant,
    records.map(({ id }) => id),
  );
  counted.files = files.length;
  yield* partsOf('files', files);
  for (const hash of new Set(files.map(({ sha256 }) => sha256))) {
    for (const shelf of ['sha256', 'clean'] as const) {
      const bytes = await vault.get(shelf, hash);
      if (bytes) yield { name: `bytes/${shelf}/${hash}`, bytes };
    }
  }
}

function* partsOf(name: string, items: readonly object[]): Generator<ArchiveEntry> {
  for (let at = 0; at < items.length; at += PART) {
    const lines = items.slice(at, at + PART).map((item) => `${JSON.stringify(item)}\n`);
    yield { name: `${name}/${String(at / PART).padStart(6, '0')}.jsonl`, bytes: Buffer.from(lines.join('')) };
  }
}

async function contentsOf(
  file: string,
  onBytes: (hash: string, shelf: 'sha256' | 'clean', bytes: Buffer) => Promise<void>,
): Promise<Contents> {
  const contents: Contents = { head: null, people: [], records: [], files: [] };
  try {
    for await (const { name, bytes } of readArchive(file)) {
      const [kind, shelf, hash] = name.split('/');
      if (kind === 'committee.json') contents.head = JSON.parse(bytes.toString('utf8')) as Head; // checked by its format
      if (contents.head?.format !== FORMAT) break;
      // Written by exportCommittee of this program.
      if (kind === 'people') contents.people.push(...linesOf<Person>(bytes));
      if (kind === 'records') contents.records.push(...linesOf<Stored>(bytes));
      if (kind === 'files') contents.files.push(...linesOf<FileRow>(bytes));
      if (kind === 'bytes' && hash !== undefined && (shelf === 'sha256' || shelf === 'clean')) await onBytes(hash, shelf, bytes);
    }
  } catch (error) {
    throw error instanceof NotDone ? error : new NotDone('the file cannot be read, or is cut short');
  }
  return contents;
}

function linesOf<Item>(bytes: Buffer): Item[] {
  const lines = bytes.toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Item); // written by partsOf
}

async function addPeople(trx: Trx, people: readonly Person[], now: string): Promise<number> {
  let added = 0;
  for (const person of people) {
    if (await personById(trx, person.id)) continue;
    if (await personByLogin(trx, person.login)) throw new NotDone(`the log-in ${person.login} belongs to somebody else here`);
    await insertPerson(trx, person);
    for (const grant of person.roles) await insertGrant(trx, person.id, grant);
    await putPeople(trx, writingAt(person.tenant, now), [person]);
    added += 1;
  }
  return added;
}

async function addRecords(
  trx: Trx,
  tenant: string,
  records: readonly Stored[],
  now: string,
): Promise<{ added: number; differing: number }> {
  const counted = { added: 0, differing: 0 };
  const here = await loadRecords(
    trx,
    records.map(({ id }) => id),
  );
  for (const { id, body, status } of records) {
    const known = here.get(id);
    if (known && (known.status !== status || canonical(known.body) !== canonical(body))) counted.differing += 1;
  }
  const fresh = new Map(records.filter(({ id }) => !here.has(id)).map((record) => [record.id, record]));
  counted.added = fresh.size;
  await touch(trx, writingAt(tenant, now), [...fresh.keys()], (current, id) => (current ? null : (fresh.get(id) ?? null)));
  return counted;
}

async function addFiles(trx: Trx, files: readonly FileRow[]): Promise<number> {
  let added = 0;
  for (const row of files) if (await putFileRow(trx, row)) added += 1;
  return added;
}
