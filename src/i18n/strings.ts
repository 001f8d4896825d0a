/** The words people read: one file a room and language, each its own chunk, all kept for offline use. */
import type { BackendModule, ReadCallback, i18n as Strings } from 'i18next';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages we have words in; the first also stands in for a word missing elsewhere. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of the frame: what the app says before its pages are there. */
export const FIRST = 'first';
/** The words of no one room. */
export const COMMON = 'words';

type Words = Readonly<Record<string, string>>;
export type LoadWords = () => Promise<Words>;

const ROOM_FILES = import.meta.glob<Words>('../features/*/strings/{zh-CN,en}.json', { import: 'default' });
const COMMON_FILES = import.meta.glob<Words>('./{first,words}/{zh-CN,en}.json', { import: 'default' });

/** Loaders by `<namespace>/<language>`. */
const LOADERS = new Map<string, LoadWords>([
  ...Object.entries(ROOM_FILES).map(([path, load]) => [keyOf(path), load] as const),
  ...Object.entries(COMMON_FILES).map(([path, load]) => [keyOf(path), load] as const),
]);

/** `../features/report/strings/en.json` → `report/en`; `./words/en.json` → `words/en`. */
function keyOf(path: string): string {
  const parts = path.replace(/\.json$/u, '').split('/');
  const folder = parts.at(-2) === 'strings' ? parts.at(-3) : parts.at(-2);
  return `${folder ?? ''}/${parts.at(-1) ?? ''}`;
}

/** A record type `councilSession` has its words in the room `council-session`. */
function roomOf(namespace: string): string {
  return namespace.replaceAll(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`);
}

export interface StringsOptions {
  readonly language: Language;
  /** Whose words are there at once besides the frame's; others come when they are asked for. */
  readonly rooms?: readonly string[];
  /** Where words come from, by `<namespace>/<language>`; the app's own files when left out. */
  readonly files?: ReadonlyMap<string, LoadWords>;
}

/**
 * Starts the words. Resolves once the first screen can be shown.
 *
 * What a person typed is put in as it is: React escapes it, and it is neither looked into for
 * `{{…}}` nor for `$t(…)`. Source: B-63.
 */
export async function startStrings({ language, rooms = [COMMON], files = LOADERS }: StringsOptions): Promise<Strings> {
  const strings = i18next.createInstance();
  await strings
    .use(wordFilesFrom(files))
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: LANGUAGES[0],
      load: 'currentOnly',
      ns: [FIRST, ...rooms],
      defaultNS: COMMON,
      fallbackNS: [COMMON, FIRST],
      keySeparator: false,
      nsSeparator: false,
      maxRetries: 0,
      interpolation: { escapeValue: false, skipOnVariables: true },
    });
  return strings;
}

/** Loads the words of rooms before their page is shown, so that no page waits twice. Throws where they cannot be had; the next try asks again. */
export async function loadRooms(strings: Strings, rooms: readonly string[]): Promise<void> {
  await strings.loadNamespaces([...rooms]);
  if (rooms.some((room) => !strings.hasResourceBundle(strings.language, room))) throw new Error(rooms.join());
}

/** Changes the language of every open page at once; its files are on the phone already. */
export async function changeLanguage(strings: Strings, language: Language): Promise<void> {
  await strings.changeLanguage(language);
}

const noWords: LoadWords = async () => ({});

function wordFilesFrom(files: ReadonlyMap<string, LoadWords>): BackendModule {
  return {
    type: 'backend',
    init: () => undefined,
    read(language: string, namespace: string, done: ReadCallback) {
      const load = files.get(`${roomOf(namespace)}/${language}`) ?? noWords;
      load().then(
        (words) => done(null, words),
        // `true`: whoever asks next is given another try, not the keys.
        (reason: unknown) => done(reason as Error, true), // what an import throws
      );
    },
  };
}
