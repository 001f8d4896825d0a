/** Fills an empty database with the sample county. Every record comes in by the same door as a phone's. */
import { pino } from 'pino';
import { dateIn } from '#src/domain/calendar.ts';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { contentHash } from '#src/domain/record/content.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { makeAccept, type Accept } from '#src/server/accept.ts';
import { note } from '#src/server/store/audit.ts';
import { CONSOLE, DEFAULT_TENANT, putCounty, putPeople, writingAt } from '#src/server/admin/directory.ts';
import type { Raw } from '#src/server/arrived.ts';
import { createPasswords } from '#src/server/auth/password.ts';
import type { Config } from '#src/server/config.ts';
import { fileServices, type FileServices } from '#src/server/files/services.ts';
import { write, type Store } from '#src/server/store/database.ts';
import { needDefinition } from '#src/server/store/family.ts';
import { countPeople, type Person } from '#src/server/store/people.ts';
import { loadRecords } from '#src/server/store/records.ts';
import { demoPeople, putDemoPeople } from './people.ts';
import { photographer, sendPhoto, type DrawnPhoto } from './photos.ts';
import { demoStories, type Step, type Story } from './stories.ts';

export interface DemoParts {
  readonly config: Config;
  readonly store: Store;
  readonly now: () => string;
}

interface Telling {
  readonly store: Store;
  readonly accept: Accept;
  readonly files: FileServices;
  readonly people: ReadonlyMap<string, Person>;
  readonly photo: ReturnType<typeof photographer>;
  /** The records of stories that others name, by key. */
  readonly named: Map<string, string>;
  /** Sets the clock by which acts arrive. */
  readonly setClock: (at: string) => void;
}

/** The day the sample county was set up: before its first story. */
const FOUNDED = '2026-01-05T01:00:00.000Z';

/**
 * Makes the sample county.
 *
 * Steps that lie in the future of the given clock have not happened yet and are left out.
 *
 * @returns false when there are accounts already; nothing is touched then
 */
export async function seedDemo({ config, store, now }: DemoParts): Promise<boolean> {
  if ((await countPeople(store.db)) > 0) return false;
  const everybody = demoPeople(FOUNDED);
  const hash = await createPasswords().hash(config.demoPassword);
  await write(store, async (trx) => {
    await putCounty(trx, FOUNDED);
    await putDemoPeople(trx, everybody, hash, FOUNDED);
    await putPeople(trx, writingAt(DEFAULT_TENANT, FOUNDED), everybody);
    await note(trx, { tenant: DEFAULT_TENANT, at: now(), actor: CONSOLE, act: 'demo', subject: DEFAULT_TENANT });
  });
  let clock = FOUNDED;
  const told = () => clock;
  const telling: Telling = {
    store,
    accept: makeAccept({ store, now: told, log: pino({ level: 'silent' }) }),
    files: fileServices(config, store, told),
    people: new Map(everybody.map((person) => [person.login, person])),
    photo: photographer(),
    named: new Map(),
    setClock: (at) => (clock = new Date(Date.parse(at)).toISOString()),
  };
  for (const story of demoStories()) await tell(telling, story, now());
  return true;
}

async function tell(telling: Telling, story: Story, now: string): Promise<void> {
  const rec = recordOf(telling, story);
  if (story.key !== undefined) telling.named.set(story.key, rec);
  const photos = await Promise.all(story.photos.map(({ scene, name }) => telling.photo(scene, name)));
  for (const step of story.steps) {
    if (Date.parse(step.at) > Date.parse(now)) return;
    telling.setClock(step.at);
    const actor = actorFor(telling, step.by ?? story.by, step.at);
    const current = (await loadRecords(telling.store.db, [rec])).get(rec) ?? null;
    const act = actOf(telling, story, step, current, photos);
    await deliver(telling, actor, { id: newId(), rec, type: story.type, v: 1, at: step.at, ...act }, step);
    if (step.do === 'create') for (const photo of photos) await sendPhoto(telling.files, actor, rec, photo);
  }
}

/** The record a story is about: another's, the one its values stand for, or a new one. */
function recordOf(telling: Telling, { about, type, body }: Story): string {
  if (about !== undefined) return idMeant(telling, about) ?? '';
  return needDefinition(type).idFor?.(bodyMeant(telling, body)) ?? newId();
}

function bodyMeant(telling: Telling, body: Story['body']): Story['body'] {
  return Object.fromEntries(Object.entries(body).map(([field, value]) => [field, meant(telling, value)]));
}

function actorFor({ people }: Telling, login: string, at: string): Actor {
  const person = people.get(login);
  if (!person) throw new Error(`nobody in the sample county is called ${login}`);
  return actorOn(person, dateIn(at));
}

async function deliver({ accept }: Telling, actor: Actor, act: Raw, { do: name, at }: Step): Promise<void> {
  const sentAt = new Date(Date.parse(at)).toISOString();
  const { results } = await accept({ actor, deviceId: 'demo', device: null, sentAt, mutations: [act] });
  const [result] = results;
  if (result?.status === 'applied' || result?.status === 'merged') return;
  throw new Error(
    `the sample step ${name} of ${at} was not taken: ${result?.status ?? ''} ${result?.code ?? ''} ${JSON.stringify(result?.detail ?? {})}`,
  );
}

/** A step as the mutation a phone would send, with what its author was shown. */
function actOf(
  telling: Telling,
  story: Story,
  step: Step,
  current: Stored | null,
  photos: readonly DrawnPhoto[],
): Readonly<Record<string, Json>> {
  if (current === null) {
    const { fields } = needDefinition(story.type);
    const attachments = photos.length === 0 ? {} : { attachments: { add: photos.map(({ item }) => ({ ...item })) } };
    const set = Object.fromEntries(
      Object.entries(bodyMeant(telling, story.body)).map(([field, to]) => [
        field,
        Array.isArray(to) && fields[field]?.kind === 'set' ? { add: to } : { to },
      ]),
    );
    return { op: 'create', set: { ...set, ...attachments } };
  }
  const definition = needDefinition(story.type);
  if (step.do === 'amend') {
    const set = Object.entries(bodyMeant(telling, step.set ?? {})).map(
      ([field, to]) => [field, definition.fields[field]?.kind === 'set' ? { add: to } : { from: current.body[field] ?? null, to }] as const,
    );
    return { op: 'edit', set: Object.fromEntries(set) };
  }
  const to = definition.transitions[step.do]?.to ?? '';
  return {
    op: 'transition',
    name: step.do,
    to: to === 'same' ? current.status : to,
    expect: current.status,
    seen: contentHash(definition, current.body),
    ...(step.note === undefined ? {} : { note: step.note }),
    ...(step.input === undefined ? {} : { input: meant(telling, step.input) }),
  };
}

/** `@login` becomes the person's id and `#key` the id of the story's record, wherever they stand. */
function meant(telling: Telling, value: Json): Json {
  if (typeof value === 'string') return idMeant(telling, value) ?? value;
  if (Array.isArray(value)) return value.map((item: Json) => meant(telling, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, meant(telling, item)]));
}

function idMeant({ people, named }: Telling, text: string): string | undefined {
  if (text.startsWith('@')) return people.get(text.slice(1))?.id;
  return text.startsWith('#') ? named.get(text.slice(1)) : undefined;
}
