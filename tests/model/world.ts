/** Phones, lines and one server, and what each command does to them. */
import type { Actor } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import { asItems } from '#src/domain/record/merge.ts';
import type { Json } from '#src/domain/record/stored.ts';
import type { Step } from '#src/device/commit.ts';
import { personById } from '#src/server/store/people.ts';
import { county, HENGDU, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { afterDelivery, afterLanding, beforeLanding } from './watch.ts';
import type { Command } from './commands.ts';
import { newLedger, newWord, noteSave, wordsIn, type Ledger } from './ledger.ts';
import {
  begin,
  cloned,
  land,
  listOn,
  need,
  openModelPhone,
  outboxOf,
  save,
  shownOn,
  type Flight,
  type ModelPhone,
  type Storage,
} from './phone.ts';
import { copyOf, paste } from './quick-tables.ts';
import type { Backup, ModelServer } from './server.ts';

export interface World {
  readonly server: ModelServer;
  readonly phones: ModelPhone[];
  readonly ledger: Ledger;
  backups: Backup[];
}

const MOST_PHONES = 6;
const DAY_MS = 86_400_000;

/** A county with two reports of Mei's, four phones that have read everything, and a first backup. */
async function foundWorld(server: ModelServer, storage: Storage): Promise<World> {
  const world: World = { server, phones: [], ledger: newLedger(), backups: [] };
  const people: [string, Actor][] = [
    ['mei1', mei],
    ['mei2', mei],
    ['lin', lin],
    ['county', county],
  ];
  for (const [name, actor] of people) {
    const deviceId = `dev-${name}`;
    world.phones.push(openModelPhone({ name, actor, cookie: await server.enrol(actor, deviceId), deviceId }, server.clock.now, storage));
  }
  const first = need(world.phones[0]);
  await syncPhone(world, first, 50);
  for (const submit of [false, true]) await create(world, first, submit);
  for (const phone of world.phones) await syncPhone(world, phone, 50);
  world.backups.push(await server.backup());
  return world;
}

/** Gives as many copies of one beginning as there are stories. */
export async function worldMaker(server: ModelServer, storage: Storage = 'quick'): Promise<() => Promise<World>> {
  const { phones, ledger, backups } = await foundWorld(server, storage);
  const first = need(backups[0]);
  const began = server.clock.now;
  const tables = await Promise.all(phones.map(({ db }) => copyOf(db)));
  return async () => {
    server.clock.now = began;
    await server.restore(first);
    const fresh = phones.map(({ name, actor, cookie, world }) =>
      openModelPhone({ name, actor, cookie, deviceId: world.deviceId }, began, storage),
    );
    for (const [i, { db }] of fresh.entries()) await paste(db, need(tables[i]));
    const { words, acts, decisions } = ledger;
    const copied: Ledger = { ...newLedger(), words: new Map(words), acts: new Map(acts), decisions: new Map(decisions), next: ledger.next };
    return { server, phones: fresh, ledger: copied, backups: [first] };
  };
}

export function closeWorld({ phones }: World): void {
  for (const { db } of phones) db.close({ disableAutoOpen: true });
}

/** Carries out one command; a command that makes no sense now does nothing. */
export async function perform(world: World, command: Command): Promise<void> {
  if ('phone' in command) {
    const phone = need(world.phones[command.phone % world.phones.length]);
    return onPhone(world, phone, command);
  }
  return onServer(world, command);
}

type PhoneCommand = Extract<Command, { phone: number }>;
type ServerCommand = Exclude<Command, { phone: number }>;

async function onPhone(world: World, phone: ModelPhone, command: PhoneCommand): Promise<void> {
  switch (command.do) {
    case 'create':
      return create(world, phone, command.submit);
    case 'title':
      return onReport(world, phone, command.rec, () => [{ do: 'write', values: { title: newWord(world.ledger) } }]);
    case 'prose':
      return onReport(world, phone, command.rec, (text) => [{ do: 'write', values: { situation: changed(world, text, command) } }]);
    case 'attach':
      return onReport(world, phone, command.rec, () => [attachment(world)]);
    case 'decide':
      return onReport(world, phone, command.rec, () => [
        {
          do: 'command',
          name: command.name,
          options: ['return', 'notAdopt'].includes(command.name) ? { note: newWord(world.ledger) } : {},
        },
      ]);
    case 'remove':
      return onReport(world, phone, command.rec, () => [{ do: 'remove' }]);
    case 'bringBack':
      return onReport(world, phone, command.rec, () => [{ do: 'restore' }]);
    case 'choose': {
      const variants = (await listOn(phone, 'variant')).filter(({ status }) => status === 'open');
      const chosen = variants[command.rec % Math.max(1, variants.length)];
      return chosen === undefined
        ? undefined
        : act(world, phone, chosen.id, 'variant', [{ do: 'command', name: command.name, options: {} }]);
    }
    case 'open':
    case 'finish':
      return typing(world, phone, command);
    case 'clock':
      phone.clock.now = Date.parse(world.server.clock.now) + command.days * DAY_MS;
      return;
    case 'renew':
      return renew(world, phone);
    case 'clone':
      if (world.phones.length < MOST_PHONES) world.phones.push(await cloned(phone, `${phone.name}'`));
      return;
    default:
      return onLine(world, phone, command);
  }
}

async function onLine(
  world: World,
  phone: ModelPhone,
  command: Extract<Command, { do: 'send' | 'deliver' | 'land' | 'lose' | 'sync' }>,
): Promise<void> {
  if (command.do === 'sync') return syncPhone(world, phone, command.rows);
  if (command.do === 'send') {
    if (phone.flights.length < 3) await begin(phone, { acts: 20, bytes: 65_536, rows: command.pull ? command.rows : null });
    return;
  }
  const flight = phone.flights[command.flight % Math.max(1, phone.flights.length)];
  if (flight === undefined) return;
  if (command.do === 'deliver') return deliver(world, phone, flight);
  if (command.do === 'lose') flight.answer = null;
  if (command.do === 'land' && flight.answer === null) await deliver(world, phone, flight);
  await comeIn(world, phone, flight);
}

async function onServer(world: World, command: ServerCommand): Promise<void> {
  const { server, backups } = world;
  switch (command.do) {
    case 'backup':
      backups.push(await server.backup());
      return;
    case 'durable': {
      world.backups = backups.slice(command.which % backups.length);
      return server.markDurable(need(world.backups[0]));
    }
    case 'restoreBackup': {
      const which = command.which % backups.length;
      await server.restore(need(backups[which]));
      world.backups = backups.slice(0, which + 1);
      world.ledger.count.restores += 1;
      return;
    }
    case 'restart':
      return server.restart();
    case 'time':
      await server.passTime(command.hours * 3_600_000);
      for (const { clock } of world.phones) clock.now += command.hours * 3_600_000;
      return;
    case 'purge':
      return server.purge();
    case 'moveOffice': {
      const home = (await personById(server.store.reader, mei.id))?.roles.find(({ role, to }) => role === 'member' && to === null)?.office;
      return server.moveMember(mei, home === JIANTIAO ? HENGDU : JIANTIAO);
    }
    case 'clerkRole':
      return toggleClerk(server);
  }
}

async function toggleClerk(server: ModelServer): Promise<void> {
  const running = (await personById(server.store.reader, lin.id))?.roles.filter(({ role, to }) => role === 'clerk' && to === null) ?? [];
  const [only] = running;
  if (only?.office === JIANTIAO) {
    await server.endRole(lin, 'clerk', JIANTIAO);
    return server.giveRole(lin, 'clerk', HENGDU);
  }
  if (only !== undefined) return server.endRole(lin, 'clerk', HENGDU);
  return server.giveRole(lin, 'clerk', JIANTIAO);
}

async function create(world: World, phone: ModelPhone, submit: boolean): Promise<void> {
  const [title, one, two] = [newWord(world.ledger), newWord(world.ledger), newWord(world.ledger)];
  const write: Step = { do: 'write', values: { title, category: 'fishery', situation: `${one}\n${two}` } };
  await act(world, phone, newId(), 'report', submit ? [write, { do: 'command', name: 'submit', options: {} }] : [write]);
}

async function onReport(world: World, phone: ModelPhone, index: number, steps: (situation: string) => readonly Step[]): Promise<void> {
  const reports = await listOn(phone, 'report');
  const row = reports[index % Math.max(1, reports.length)];
  if (row === undefined) return;
  const situation = (await shownOn(phone, row.id))?.body.situation;
  await act(world, phone, row.id, 'report', steps(typeof situation === 'string' ? situation : ''));
}

/** Saves, and notes what the person had before them: the record as it is shown, or as the form showed it when it was opened. */
async function act(world: World, phone: ModelPhone, rec: string, type: string, steps: readonly Step[], form?: string): Promise<void> {
  const [before, shown] = [await outboxOf(phone), await shownOn(phone, rec)];
  await save(phone, rec, type, steps);
  noteSave(world.ledger, phone.name, before, await outboxOf(phone), shown, wordsIn(form ?? shown?.body));
}

function changed({ ledger }: World, text: string, { how, line }: { readonly how: string; readonly line: number }): string {
  const lines = text.split('\n');
  const at = line % lines.length;
  if (how === 'append') return [...lines, newWord(ledger)].join('\n');
  return (how === 'remove' ? lines.toSpliced(at, 1) : lines.toSpliced(at, 1, newWord(ledger))).join('\n');
}

function attachment({ ledger }: World): Step {
  const item: Json = { id: newId(), sha256: '0'.repeat(64), size: 9, mime: 'image/jpeg', name: `${newWord(ledger)}.jpg` };
  return { do: 'list', field: 'attachments', change: (items) => [...asItems(items), item] };
}

/** A form is opened on what is shown, stays open through whatever comes, and is saved later. */
async function typing(world: World, phone: ModelPhone, command: Extract<Command, { do: 'open' | 'finish' }>): Promise<void> {
  if (command.do === 'open') {
    const reports = await listOn(phone, 'report');
    const row = reports[command.rec % Math.max(1, reports.length)];
    const value = row && (await shownOn(phone, row.id))?.body[command.field];
    phone.typing = row === undefined ? null : { rec: row.id, field: command.field, from: typeof value === 'string' ? value : '' };
    return;
  }
  if (phone.typing === null) return;
  const { rec, field, from } = phone.typing;
  phone.typing = null;
  const to = field === 'title' ? newWord(world.ledger) : changed(world, from, { how: 'change', line: 1 });
  await act(world, phone, rec, 'report', [{ do: 'write', values: { [field]: to }, from: { [field]: from } }], from);
}

/** The phone hears which roles the person has by now. */
export async function renew({ server }: World, phone: ModelPhone): Promise<void> {
  const person = need(await personById(server.store.reader, phone.actor.id));
  phone.world.account = { ...phone.world.account, roles: person.roles };
}

export async function deliver(world: World, phone: ModelPhone, flight: Flight): Promise<void> {
  const said = await world.server.answer(phone.cookie, flight.init);
  await afterDelivery(world, phone, flight, said);
  flight.answer = said;
}

export async function comeIn(world: World, phone: ModelPhone, flight: Flight): Promise<void> {
  const before = await beforeLanding(phone);
  await land(phone, flight);
  await afterLanding(world.ledger, phone, before);
}

/** Sends and reads until there is nothing more, on a good line. */
export async function syncPhone(world: World, phone: ModelPhone, rows: number): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    const flight = await begin(phone, { acts: 20, bytes: 65_536, rows });
    await deliver(world, phone, flight);
    await comeIn(world, phone, flight);
    const outcome = await flight.done;
    if (outcome.kind !== 'done') throw new Error(`UNSENT: ${phone.name} was answered ${JSON.stringify(outcome)}`);
    if (outcome.left === 0 && !outcome.more) return;
  }
  throw new Error(`UNSENT: ${phone.name} never finishes`);
}
