/** What can be asked of administration, word for word. Each command says what it did, one line at a time. */
import { readFile } from 'node:fs/promises';
import { dateIn, isCalendarDate, type CalendarDate } from '#src/domain/calendar.ts';
import { ROLES, type Role } from '#src/domain/people.ts';
import { activationLink } from '#src/server/auth/activation.ts';
import type { Config } from '#src/server/config.ts';
import { fileServices } from '#src/server/files/services.ts';
import { makeLog } from '#src/server/log.ts';
import { openStore, write, type Store } from '#src/server/store/database.ts';
import { seedDemo } from '#src/server/demo/seed.ts';
import { addAccount, disable, enable, endRole, grantRole, list, move, newCodesFor, writingOf, type Desk } from './accounts.ts';
import { anonymise } from './anonymise.ts';
import { verifyAudit } from '#src/server/store/audit.ts';
import { backup } from './backup.ts';
import { exportCommittee, importCommittee } from './committee-file.ts';
import { addCommittee } from './committee.ts';
import type { Manifest } from './manifest.ts';
import { verifyReceipt } from './receipt.ts';
import { NotDone, WrongWords } from './refused.ts';
import { importRescue } from './rescue.ts';
import { restore } from './restore.ts';
import { rowWords } from './roster-fault.ts';
import { importRoster, readRoster } from './roster.ts';
import { ensureSetup } from './setup.ts';
import { tableOf } from './table.ts';
import { inspect } from './verify.ts';

export interface Surroundings {
  readonly config: Config;
  readonly now: () => string;
  /** One line typed by the person at the machine, or handed in through a pipe, that nobody else should see. */
  readonly askSecret: () => Promise<string>;
  /** Where lines for the person at the machine go. */
  readonly say: (line: string) => void;
}

export interface Options {
  readonly on?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly replace?: boolean | undefined;
  readonly preview?: boolean | undefined;
  readonly 'passphrase-file'?: string | undefined;
}

type Run = (around: Surroundings, words: readonly string[], options: Options) => Promise<void>;

export interface Command {
  /** Its words, capitals stand for what is to be named, brackets for what may be left out. */
  readonly usage: string;
  readonly run: Run;
}

export const COMMANDS: readonly Command[] = [
  { usage: 'setup', run: (around) => withDesk(around, (desk) => setup(around, desk)) },
  { usage: 'committee add FILE', run: (around, [file = '']) => withDesk(around, (desk) => found(around, desk, file)) },
  { usage: 'account add LOGIN NAME', run: (around, [login = '', name = '']) => withDesk(around, (desk) => add(around, desk, login, name)) },
  { usage: 'account code LOGIN', run: (around, [login = '']) => withDesk(around, (desk) => code(around, desk, login)) },
  { usage: 'account list', run: (around) => withDesk(around, (desk) => show(around, desk)) },
  { usage: 'account disable LOGIN', run: (around, [login = '']) => withDesk(around, (desk) => disable(desk, login)) },
  { usage: 'account enable LOGIN', run: (around, [login = '']) => withDesk(around, (desk) => enable(desk, login)) },
  {
    usage: 'person move LOGIN OFFICE',
    run: (around, [login = '', office = ''], { on }) => withDesk(around, (desk) => move(desk, login, office, day(on, around))),
  },
  { usage: 'person anonymise LOGIN', run: (around, [login = '']) => withDesk(around, (desk) => makeNameless(around, desk, login)) },
  {
    usage: 'role grant LOGIN ROLE [OFFICE]',
    run: (around, [login = '', role = '', office], { from, to }) =>
      withDesk(around, (desk) =>
        grantRole(desk, login, {
          role: named(role),
          office: office ?? null,
          from: day(from, around),
          to: to === undefined ? null : day(to, around),
        }),
      ),
  },
  {
    usage: 'role end LOGIN ROLE [OFFICE]',
    run: (around, [login = '', role = '', office], { on }) =>
      withDesk(around, (desk) => endRole(desk, login, named(role), office ?? null, day(on, around))),
  },
  { usage: 'import FILE', run: (around, [file = ''], options) => withDesk(around, (desk) => bringIn(around, desk, file, options)) },
  { usage: 'backup FILE', run: (around, [file = '']) => withDesk(around, (desk) => takeBackup(around, desk.store, file)) },
  { usage: 'restore FILE', run: putBack },
  { usage: 'verify FILE', run: check },
  { usage: 'demo', run: (around) => withDesk(around, (desk) => demo(around, desk.store)) },
  { usage: 'receipt verify RECEIPT', run: (around, [given = '']) => withDesk(around, (desk) => showReceipt(around, desk, given)) },
  { usage: 'rescue import FILE', run: (around, [file = ''], options) => withDesk(around, (desk) => rescue(around, desk, file, options)) },
  {
    usage: 'committee export FILE [COMMITTEE]',
    run: (around, [file = '', tenant]) => withDesk(around, (desk) => takeOut(around, desk.store, file, tenant)),
  },
  { usage: 'committee import FILE', run: (around, [file = '']) => withDesk(around, (desk) => takeIn(around, desk.store, file)) },
  { usage: 'audit verify', run: (around) => withDesk(around, (desk) => audit(around, desk.store)) },
];

async function withDesk(around: Surroundings, work: (desk: Desk) => Promise<void>): Promise<void> {
  const store = await openStore(around.config);
  try {
    await work({ store, now: around.now });
  } finally {
    await store.close();
  }
}

async function setup(around: Surroundings, { store, now }: Desk): Promise<void> {
  const link = await ensureSetup({ store, now, config: around.config });
  if (link === null) throw new NotDone('somebody can sign in already; use account and role');
  around.say(link);
}

async function found(around: Surroundings, desk: Desk, file: string): Promise<void> {
  around.say(await addCommittee(desk, (await bytesOf(file)).toString('utf8'), around.config.publicOrigin));
}

async function add(around: Surroundings, desk: Desk, login: string, name: string): Promise<void> {
  const account = { login, name, sector: null, memberNo: null, phone: null, roles: [] };
  const { code: once } = await write(desk.store, async (trx) => addAccount(trx, account, await writingOf(trx, desk)));
  around.say(activationLink(around.config.publicOrigin, once));
}

async function code(around: Surroundings, desk: Desk, login: string): Promise<void> {
  around.say(activationLink(around.config.publicOrigin, (await newCodesFor(desk, [login])).join()));
}

async function show(around: Surroundings, desk: Desk): Promise<void> {
  for (const { person, state } of await list(desk)) {
    const roles = person.roles.map(({ role, office, from, to }) => `${role}${office === null ? '' : `@${office}`}(${from}..${to ?? ''})`);
    around.say([person.login, person.name, state, roles.join(' ')].join('\t'));
  }
}

async function makeNameless(around: Surroundings, desk: Desk, login: string): Promise<void> {
  const { named, deleted } = await anonymise(desk, login);
  around.say(`${named} records no longer name this person, ${deleted} private ones were deleted; the account is closed`);
}

async function bringIn(around: Surroundings, desk: Desk, file: string, { preview }: Options): Promise<void> {
  const { good, same, bad } = await readRoster(desk, await tableOf(await bytesOf(file)));
  for (const row of bad) around.say(`line ${row.line}: ${rowWords(row)}`);
  if (bad.length > 0) throw new NotDone(`${bad.length} of ${good.length + same + bad.length} rows cannot be used; nothing was written`);
  if (same > 0) around.say(`${same} rows are here already; nothing changes for them`);
  if (preview === true) {
    around.say(`${good.length} rows can be used; nothing was written`);
    return;
  }
  for (const { login, name, code: once } of await importRoster(desk, good)) around.say([login, name, once].join('\t'));
}

async function takeBackup(around: Surroundings, store: Store, file: string): Promise<void> {
  around.say(summary(await backup(fileServices(around.config, store, around.now), file)));
}

async function putBack(around: Surroundings, [file = '']: readonly string[], { replace }: Options): Promise<void> {
  around.say(summary(await restore(around.config, around.now, file, replace === true)));
}

async function check(around: Surroundings, [file = '']: readonly string[]): Promise<void> {
  const inspected = await inspect(file);
  if (!inspected.ok) throw new NotDone(inspected.why);
  around.say(summary(inspected.manifest));
}

async function demo(around: Surroundings, store: Store): Promise<void> {
  if (!(await seedDemo({ config: around.config, store, now: around.now })))
    throw new NotDone('there are accounts already; the sample county goes into an empty folder');
  around.say('the sample county is in place');
}

async function audit(around: Surroundings, store: Store): Promise<void> {
  const verdict = await verifyAudit(store.reader);
  if (!verdict.ok) throw new NotDone(`the audit book is broken at line ${verdict.firstBad}`);
  around.say(`${verdict.entries} lines, every one where it was`);
}

async function takeOut(around: Surroundings, store: Store, file: string, tenant: string | undefined): Promise<void> {
  const { people, records, files } = await exportCommittee(fileServices(around.config, store, around.now), file, tenant);
  around.say(`${people} people, ${records} records, ${files} files; protected requests, passwords and seals stayed here`);
}

async function takeIn(around: Surroundings, store: Store, file: string): Promise<void> {
  const { people, records, files, differing } = await importCommittee(fileServices(around.config, store, around.now), file);
  around.say(
    `${people} people, ${records} records, ${files} files were added; ${differing} records are here in other words and stayed as they are`,
  );
}

async function showReceipt(around: Surroundings, { store }: Desk, given: string): Promise<void> {
  for (const line of await verifyReceipt(store, given)) around.say(line);
}

async function rescue(around: Surroundings, { store }: Desk, file: string, { 'passphrase-file': from }: Options): Promise<void> {
  const passphrase = from === undefined ? await around.askSecret() : (await bytesOf(from)).toString('utf8');
  const parts = { files: fileServices(around.config, store, around.now), log: makeLog(around.config) };
  for (const line of await importRescue(parts, file, passphrase.replace(/\r?\n$/u, ''))) around.say(line);
}

function summary({ createdAt, tables, heads }: Manifest): string {
  const numbers = Object.entries(heads).map(([tenant, seq]) => `${tenant} up to ${seq}`);
  return `backup of ${createdAt}: ${tables.record ?? 0} records, ${tables.person ?? 0} people, ${tables.attachment ?? 0} files, ${numbers.join(', ')}`;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw new NotDone('the file cannot be read');
  }
}

function named(role: string): Role {
  const known = ROLES.find((one) => one === role);
  if (!known) throw new WrongWords(`a role is one of ${ROLES.join(', ')}`);
  return known;
}

function day(text: string | undefined, { now }: Surroundings): CalendarDate {
  if (text === undefined) return dateIn(now());
  if (!isCalendarDate(text)) throw new WrongWords('a date is written 2026-01-31');
  return text;
}
