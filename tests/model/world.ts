/** Phones, lines and one server, and what each command does to them. */
import type { Actor } from '#src/domain/people.ts';
import { uploadFiles } from '#src/device/uploads.ts';
import { personById } from '#src/server/store/people.ts';
import { county, HENGDU, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { announce, create, doAct } from './acts.ts';
import type { ActCommand, Command, LineCommand, ServerCommand } from './commands.ts';
import { newLedger, type Ledger } from './ledger.ts';
import { begin, cloned, land, need, openModelPhone, type Flight, type ModelPhone, type Storage } from './phone.ts';
import { copyOf, paste } from './quick-tables.ts';
import type { Backup, ModelServer } from './server.ts';
import { afterDelivery, afterLanding, beforeLanding } from './watch.ts';

export interface World {
  readonly server: ModelServer;
  readonly phones: ModelPhone[];
  readonly ledger: Ledger;
  backups: Backup[];
}

const MOST_PHONES = 6;
const DAY_MS = 86_400_000;

/** A county with two reports of Mei's and an activity she is asked to, four phones that have read everything, and a first backup. */
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
  const clerk = need(world.phones[2]);
  await syncPhone(world, clerk, 50);
  await announce(world, clerk);
  await syncPhone(world, clerk, 50);
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
    server.fault.isThere = false;
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
  if (!('phone' in command)) return onServer(world, command);
  const phone = need(world.phones[command.phone % world.phones.length]);
  return isOfLine(command) ? onPhone(world, phone, command) : doAct(world, phone, command);
}

const OF_LINE: readonly string[] = [
  'send',
  'deliver',
  'land',
  'lose',
  'sync',
  'upload',
  'clone',
  'renew',
  'clock',
] satisfies LineCommand['do'][];

function isOfLine(command: ActCommand | LineCommand): command is LineCommand {
  return OF_LINE.includes(command.do);
}

async function onPhone(world: World, phone: ModelPhone, command: LineCommand): Promise<void> {
  switch (command.do) {
    case 'clock':
      phone.clock.now = Date.parse(world.server.clock.now) + command.days * DAY_MS;
      return;
    case 'renew':
      return renew(world, phone);
    case 'clone':
      if (world.phones.length < MOST_PHONES) world.phones.push(await cloned(phone, `${phone.name}'`));
      return;
    case 'upload':
      return sendFiles(world, phone, command.requests);
    default:
      return onLine(world, phone, command);
  }
}

async function onLine(
  world: World,
  phone: ModelPhone,
  command: Extract<LineCommand, { do: 'send' | 'deliver' | 'land' | 'lose' | 'sync' }>,
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
      const safe = need(world.backups[0]);
      world.ledger.durable = Math.max(world.ledger.durable, safe.seq);
      return server.markDurable(safe);
    }
    case 'restoreBackup': {
      const which = command.which % backups.length;
      await server.restore(need(backups[which]));
      world.backups = backups.slice(0, which + 1);
      world.ledger.answers.clear();
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
    case 'mend':
      server.fault.isThere = false;
      return server.retryHeld();
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

/** The phone sends its files until the line breaks. */
export async function sendFiles({ server }: World, phone: ModelPhone, requests: number): Promise<void> {
  let left = requests === 9 ? Infinity : requests;
  phone.files.ask = (url, init) => {
    left -= 1;
    return left < 0 ? Promise.reject(new TypeError('connection lost')) : server.answer(phone.cookie, init, url);
  };
  await uploadFiles(phone.world, true);
}
