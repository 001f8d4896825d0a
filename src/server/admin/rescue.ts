/** A member's rescue file applied at the county's own machine, when no phone can send it any more. */
import { readFile, stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { dateIn } from '#src/domain/calendar.ts';
import { actorOn, type Actor } from '#src/domain/people.ts';
import type { MutationResult } from '#src/domain/record/wire.ts';
import { isReadable, MAX_RESCUE_BYTES, type Parcel, type RescueList, unpack } from '#src/domain/rescue/parcel.ts';
import type { Sealed } from '#src/domain/rescue/sealed.ts';
import { definitionOf } from '#src/registry.ts';
import { makeAccept } from '#src/server/accept.ts';
import type { Raw } from '#src/server/arrived.ts';
import { append, begin, progress } from '#src/server/files/receive.ts';
import type { FileServices } from '#src/server/files/services.ts';
import { Refusal } from '#src/server/http/problem-reply.ts';
import { note } from '#src/server/store/audit.ts';
import { write } from '#src/server/store/database.ts';
import { personById } from '#src/server/store/people.ts';
import { CONSOLE } from './directory.ts';
import { NotDone } from './refused.ts';

const BATCH = 50;
/** The device that acts of a rescue file are noted under. */
const DEVICE = 'rescue';

const WHY: Readonly<Record<Sealed, string>> = {
  not_a_rescue: 'this is no rescue file',
  newer: 'it was made by a newer version of this program',
  passphrase: 'this passphrase does not open it',
  damaged: 'the file is cut short or damaged',
};

export interface RescueParts {
  readonly files: FileServices;
  readonly log: Logger;
}

/**
 * Applies a rescue file as its author, through the same door as their phone: rights of today, the same ids, so that
 * what the phone has sent or will send counts once.
 *
 * @returns a line for each act and file: its id, what it was, what came of it
 * @throws NotDone when it cannot be opened or its author is not known here; nothing was changed then
 */
export async function importRescue(parts: RescueParts, file: string, passphrase: string): Promise<string[]> {
  const { list, bytes } = await opened(file, passphrase);
  const { store, now } = parts.files;
  const person = await personById(store.reader, list.person.id);
  if (person?.tenant !== list.tenant) throw new NotDone(`its author, ${list.person.login}, is not known here`);
  const actor = actorOn(person, dateIn(now()));
  const acts = actsOf(list);
  const lines = [`from ${person.name} (${person.login}), made ${list.createdAt}`, ...(await applyActs(parts, actor, list, acts))];
  for (const [i, one] of list.files.entries()) lines.push(`file\t${one.id}\t${await applyFile(parts.files, actor, one, bytes[i])}`);
  for (const { key } of list.jottings) lines.push(`left\t${key}\twords for an act that was never done; they are in the file alone`);
  const detail = { acts: acts.length, files: list.files.length, made: list.createdAt };
  await write(store, (trx) =>
    note(trx, { tenant: actor.tenant, at: now(), actor: CONSOLE, act: 'rescue.import', subject: actor.id, detail }),
  );
  return lines;
}

async function opened(file: string, passphrase: string): Promise<Parcel> {
  const bytes = await bytesOf(file);
  const read = await unpack(globalThis.crypto, passphrase, bytes);
  if (!read.ok) throw new NotDone(WHY[read.why]);
  if (!isReadable(read.parcel.list, (type) => definitionOf(type) !== undefined)) throw new NotDone(WHY.newer);
  return read.parcel;
}

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    if ((await stat(file)).size > MAX_RESCUE_BYTES) throw new NotDone('the file is too large to be a rescue file');
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (error instanceof NotDone) throw error;
    throw new NotDone('the file cannot be read');
  }
}

/** What waited in its order, then what was only typed; refused acts last, to be judged once more as they were. */
function actsOf({ acts, drafts, kept }: RescueList): Raw[] {
  const wires = [...acts, ...drafts, ...kept].flatMap(({ wire }) => wire ?? []);
  const raws = wires.map((wire) => JSON.parse(wire) as Raw); // checked by isReadable, or written by the same program as those
  return [...new Map(raws.map((raw) => [raw.id, raw])).values()];
}

async function applyActs({ files, log }: RescueParts, actor: Actor, list: RescueList, acts: readonly Raw[]): Promise<string[]> {
  const { store, now } = files;
  const accept = makeAccept({ store, now, log });
  const lines: string[] = [];
  // The phone's clock was as wrong then as it said; the file may have lain about for days since.
  const sentAt = new Date(Date.parse(now()) - (list.offset ?? 0)).toISOString();
  for (let at = 0; at < acts.length; at += BATCH) {
    const mutations = acts.slice(at, at + BATCH);
    const { results } = await accept({ actor, deviceId: DEVICE, device: null, sentAt, mutations });
    lines.push(...results.map((result, i) => lineOf(mutations[i], result)));
  }
  return lines;
}

function lineOf(act: Raw | undefined, { id, status, code, replayed }: MutationResult): string {
  const what = [act?.type, act?.op, act?.name].filter((word) => typeof word === 'string').join(' ');
  return ['act', id, what, [status, code, replayed === true ? '(known already)' : ''].filter(Boolean).join(' ')].join('\t');
}

async function applyFile(files: FileServices, actor: Actor, file: RescueList['files'][number], bytes?: Uint8Array): Promise<string> {
  const { id, sha256, size, rec: recordId, name } = file;
  try {
    await begin(files, actor, { id, sha256, size, recordId, name });
    const { offset } = await progress(files, actor, id);
    if (offset === size) return 'present (known already)';
    await append(files, actor, id, offset, Buffer.from(bytes ?? []).subarray(offset));
    return 'present';
  } catch (error) {
    if (error instanceof Refusal) return `rejected ${error.code}`;
    throw error;
  }
}
