/** What people do on a phone of the model: they write, list, tick, decide, choose between wordings, add photos. */
import { attendanceId, newId } from '#src/domain/record/identity.ts';
import { asItems } from '#src/domain/record/merge.ts';
import { textIn, typedIn } from '#src/domain/record/read-body.ts';
import type { Body, Json, Stored } from '#src/domain/record/stored.ts';
import type { Step } from '#src/device/commit.ts';
import { addFile } from '#src/device/add-file.ts';
import { readMeta } from '#src/device/meta.ts';
import { mei } from '#tests/support/actors.ts';
import type { ActCommand } from './commands.ts';
import { newWord, noteSave, wordsIn } from './ledger.ts';
import { listOn, outboxOf, save, shownOn, type ModelPhone } from './phone.ts';
import type { World } from './world.ts';

/** A title that the server's program stumbles over while it has its fault. */
export const POISON = '☠';

/** Carries out what a person does; what makes no sense now does nothing. */
export async function doAct(world: World, phone: ModelPhone, command: ActCommand): Promise<void> {
  const { ledger } = world;
  switch (command.do) {
    case 'create':
      return create(world, phone, command.submit);
    case 'title':
      return onReport(world, phone, command.rec, () => [{ do: 'write', values: { title: newWord(ledger) } }]);
    case 'poison':
      world.server.fault.isThere = true;
      return onReport(world, phone, command.rec, () => [{ do: 'write', values: { title: `${newWord(ledger)}${POISON}` } }]);
    case 'prose':
      return onReport(world, phone, command.rec, ({ body }) => [
        { do: 'write', values: { situation: changed(world, typedIn(body, 'situation'), command) } },
      ]);
    case 'attach':
      return onReport(world, phone, command.rec, () => [attachment(world)]);
    case 'tag':
      return onReport(world, phone, command.rec, () => [tag(world, command.add)]);
    case 'staff':
      return onReport(world, phone, command.rec, () => [{ do: 'write', values: { [command.field]: newWord(ledger) } }]);
    case 'says':
      return says(world, phone, command.there);
    case 'photo':
      return photo(world, phone, command.rec);
    case 'decide': {
      const options = ['return', 'notAdopt'].includes(command.name) ? { note: newWord(ledger) } : {};
      return onReport(world, phone, command.rec, () => [{ do: 'command', name: command.name, options }]);
    }
    case 'remove':
    case 'bringBack':
      return onReport(world, phone, command.rec, () => [{ do: command.do === 'remove' ? 'remove' : 'restore' }]);
    case 'choose':
      return choose(world, phone, command);
    case 'open':
    case 'finish':
      return typing(world, phone, command);
  }
}

export async function create(world: World, phone: ModelPhone, submit: boolean): Promise<void> {
  const [title, one, two] = [newWord(world.ledger), newWord(world.ledger), newWord(world.ledger)];
  const write: Step = { do: 'write', values: { title, category: 'fishery', situation: `${one}\n${two}` } };
  await act(world, phone, newId(), 'report', submit ? [write, { do: 'command', name: 'submit', options: {} }] : [write]);
}

/** The clerk's activity that the members are asked to. */
export async function announce(world: World, phone: ModelPhone): Promise<void> {
  const values = { kind: 'inspection', title: newWord(world.ledger), startsAt: '2026-09-18T14:30:00+08:00', place: newWord(world.ledger) };
  const invite: Step = { do: 'list', field: 'invited', change: () => [mei.id] };
  await act(world, phone, newId(), 'activity', [{ do: 'write', values }, invite, { do: 'command', name: 'announce', options: {} }]);
}

async function reportAt(phone: ModelPhone, index: number): Promise<Stored | null> {
  const reports = await listOn(phone, 'report');
  const row = reports[index % Math.max(1, reports.length)];
  return row === undefined ? null : shownOn(phone, row.id);
}

async function onReport(world: World, phone: ModelPhone, index: number, steps: (shown: Stored) => readonly Step[]): Promise<void> {
  const shown = await reportAt(phone, index);
  if (shown !== null) await act(world, phone, shown.id, 'report', steps(shown));
}

/** Saves, and notes what the person had before them: the record as it is shown, or as the form showed it when it was opened. */
async function act(world: World, phone: ModelPhone, rec: string, type: string, steps: readonly Step[], form?: Json): Promise<void> {
  const [before, shown, who] = [await outboxOf(phone), await shownOn(phone, rec), await writer(phone)];
  await save(phone, rec, type, steps);
  noteSave(world.ledger, who, before, await outboxOf(phone), shown, wordsIn(form ?? shown?.body));
}

async function writer({ name, db }: ModelPhone): Promise<{ by: string; frozen: number }> {
  return { by: name, frozen: (await readMeta(db, 'frozen')).frozen };
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

/** A name more among those who write along, or the first one less. */
function tag({ ledger }: World, add: boolean): Step {
  const name = newWord(ledger);
  return { do: 'list', field: 'coauthors', change: (items) => (add ? [...asItems(items), name] : asItems(items).slice(1)) };
}

/** Member and clerk say, each in words of their own, whether the member was there: one record, whoever comes first. */
async function says(world: World, phone: ModelPhone, there: boolean): Promise<void> {
  const [event] = await listOn(phone, 'activity');
  if (event === undefined) return;
  const isMember = phone.actor.id === mei.id;
  const said: Body = isMember
    ? { memberSays: there ? 'join' : 'leave', remark: newWord(world.ledger) }
    : { clerkSays: there ? 'present' : 'absent', clerkNote: newWord(world.ledger) };
  const values = { activity: event.id, member: mei.id, ...said };
  await act(world, phone, attendanceId(event.id, mei.id), 'attendance', [{ do: 'write', values }]);
}

/** A file with its bytes, listed and kept in one act; the bytes go their own way later. */
async function photo(world: World, phone: ModelPhone, index: number): Promise<void> {
  const shown = await reportAt(phone, index);
  if (shown === null) return;
  const name = newWord(world.ledger);
  const bytes = new TextEncoder().encode(`%PDF-1.4\n${name} ${'.'.repeat(300)}\n%%EOF\n`).buffer;
  const [before, who] = [await outboxOf(phone), await writer(phone)];
  const { db, account, around } = phone.world;
  const file = { bytes, mime: 'application/pdf', name: `${name}.pdf`, ms: null };
  const added = await addFile({ db, account, around, now: around.now }, shown.id, 'report', file);
  if (added.ok) world.ledger.count.files += 1;
  noteSave(world.ledger, who, before, await outboxOf(phone), shown, wordsIn(shown.body));
}

/** One of two wordings is chosen: the one beside the record is put in its place, or laid aside. */
async function choose(world: World, phone: ModelPhone, { rec, name }: Extract<ActCommand, { do: 'choose' }>): Promise<void> {
  const variants = (await listOn(phone, 'variant')).filter(({ status }) => status === 'open');
  const chosen = variants[rec % Math.max(1, variants.length)];
  const shown = chosen && (await shownOn(phone, chosen.id));
  if (!shown) return;
  const field = textIn(shown.body, 'field');
  const stands = shown.parent === null ? null : ((await shownOn(phone, shown.parent))?.body[field] ?? null);
  const options = name === 'take' ? { input: { from: stands } } : {};
  await act(world, phone, shown.id, 'variant', [{ do: 'command', name, options }], [stands, shown.body]);
}

/** A form is opened on what is shown, stays open through whatever comes, and is saved later. */
async function typing(world: World, phone: ModelPhone, command: Extract<ActCommand, { do: 'open' | 'finish' }>): Promise<void> {
  if (command.do === 'open') {
    const shown = await reportAt(phone, command.rec);
    phone.typing = shown === null ? null : { rec: shown.id, field: command.field, from: typedIn(shown.body, command.field) };
    return;
  }
  if (phone.typing === null) return;
  const { rec, field, from } = phone.typing;
  phone.typing = null;
  const to = field === 'title' ? newWord(world.ledger) : changed(world, from, { how: 'change', line: 1 });
  await act(world, phone, rec, 'report', [{ do: 'write', values: { [field]: to }, from: { [field]: from } }], from);
}
