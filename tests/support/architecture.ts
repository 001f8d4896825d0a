/**
 * The import table of the architecture, as code. `faultsOf(root)` reads every source file under a
 * root and says, one line each, what stands where it may not. Rooms are known from the folders,
 * so a new one is held to the table the moment its folder exists.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, posix, relative } from 'node:path';
import ts from 'typescript';
import { cyclesIn } from './cycles.ts';
import { worldReads } from './world-reads.ts';

interface Floor {
  /** Floors of ours it may import. Its own is always among them, within one room for rooms. */
  readonly ours: readonly string[];
  /** Packages it may import; `node:` stands for all of Node's own, a name ending in `/` for all below it. */
  readonly others: readonly string[];
}

const NODE = 'node:';
const REACT = ['react', 'react-router'];

/** "Who may import whom". */
const FLOORS: Readonly<Record<string, Floor>> = {
  domain: { ours: [], others: ['zod', 'uuid', '@noble/hashes', 'canonicalize', 'node-diff3'] },
  model: { ours: ['domain'], others: ['zod'] },
  registry: { ours: ['domain', 'model'], others: ['zod'] },
  store: { ours: ['domain', 'registry'], others: ['kysely', 'better-sqlite3', 'pg', NODE] },
  auth: { ours: ['domain', 'store'], others: [NODE, 'fastify', '@node-rs/argon2'] },
  server: {
    ours: ['domain', 'registry', 'store', 'auth'],
    others: [
      NODE,
      'fastify',
      'fastify-plugin',
      'fastify-type-provider-zod',
      '@fastify/',
      '@tus/',
      'zod',
      'pino',
      'prom-client',
      'sharp',
      'file-type',
      'fflate',
      'read-excel-file',
      'vite',
    ],
  },
  device: { ours: ['domain', 'registry'], others: ['dexie', 'dexie-react-hooks', 'react'] },
  ui: { ours: [], others: [...REACT, 'lucide-react', 'uqr', 'zxing-wasm'] },
  strings: { ours: ['domain'], others: ['i18next', 'react-i18next'] },
  hall: {
    ours: ['domain', 'registry', 'device', 'ui', 'strings', 'paper'],
    others: [...REACT, 'i18next', 'react-i18next', 'lucide-react'],
  },
  view: {
    ours: ['model', 'domain', 'registry', 'device', 'ui', 'strings', 'hall', 'document', 'paper'],
    others: [...REACT, 'i18next', 'react-i18next', 'lucide-react'],
  },
  document: { ours: ['domain', 'model', 'paper'], others: ['fflate'] },
  paper: { ours: ['domain'], others: ['docx', 'write-excel-file'] },
  worker: { ours: [], others: ['workbox-core', 'workbox-precaching', 'workbox-routing'] },
  app: {
    ours: ['domain', 'registry', 'device', 'ui', 'strings', 'hall', 'view'],
    others: [...REACT, 'react-dom', 'i18next', 'react-i18next', 'lucide-react'],
  },
};

/** The programs' first files: they read the clock and the environment and hand both in. */
const MAINS = [
  'src/app/main.tsx',
  'src/server/main.ts',
  'src/server/demo.ts',
  'src/server/dev.ts',
  'src/server/admin/main.ts',
  'src/worker/sw.ts',
];

const NOBODYS_FOLDERS = ['utils', 'helpers', 'common', 'lib', 'types', 'hooks', 'services'];
const TOP_LEVEL = [
  'src',
  'public',
  'tests',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'eslint.config.js',
  'README.md',
  'LICENSE',
];
const MADE_FOLDERS = ['node_modules', 'dist', 'data', 'test-results', 'playwright-report'];
const MAX_LINES = 300;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const LANGUAGE_FILE = /^[a-z]{2}(-[A-Z]{2})?\.json$/;

/** Everything that stands where the architecture does not allow it, as lines that name the file. */
export function faultsOf(root: string): string[] {
  const files = filesUnder(root, ['src', 'tests']);
  const sources = files.filter((file) => file.startsWith('src/') && isCode(file)).map((file) => readSource(root, file));
  return [
    ...topLevelFaults(root),
    ...files.flatMap(nameFaults),
    ...files.filter(isCode).flatMap((file) => lengthFaults(root, file)),
    ...sources.flatMap((source) => [...importFaults(source), ...barrelFaults(source), ...worldFaults(source)]),
    ...cyclesIn(new Map(sources.map(({ file, imports }) => [file, imports.filter(({ runs }) => runs).map(({ target }) => target)]))),
  ];
}

interface Import {
  readonly specifier: string;
  /** Our file's path from the root, or the specifier itself for a package. */
  readonly target: string;
  readonly ours: boolean;
  /** Whether it is loaded before the file runs: neither a type only nor on demand. */
  readonly runs: boolean;
}

interface Source {
  readonly file: string;
  readonly imports: readonly Import[];
  readonly tree: ts.SourceFile;
}

function readSource(root: string, file: string): Source {
  const text = readFileSync(join(root, file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const running = new Set(tree.statements.filter(loadsBefore).map(specifierOf));
  const imports = ts.preProcessFile(text).importedFiles.map(({ fileName }) => {
    const target = resolve(file, fileName);
    return { specifier: fileName, target: target ?? fileName, ours: target !== null, runs: running.has(fileName) };
  });
  return { file, imports, tree };
}

function loadsBefore(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword;
  return ts.isExportDeclaration(statement) && !statement.isTypeOnly && statement.moduleSpecifier !== undefined;
}

function specifierOf(statement: ts.Statement): string {
  const from = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) ? statement.moduleSpecifier : undefined;
  return from && ts.isStringLiteral(from) ? from.text : '';
}

function resolve(file: string, specifier: string): string | null {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('#src/')) return `src/${plain.slice('#src/'.length)}`;
  if (plain.startsWith('.')) return posix.join(dirname(file), plain);
  return null;
}

function importFaults({ file, imports }: Source): string[] {
  const floor = floorOf(file);
  const rules = FLOORS[floor];
  if (!rules) return [`${file}: stands on no floor of the house`];
  return imports.flatMap(({ specifier, target, ours }) => {
    if (specifier.startsWith('..')) return [`${file}: imports ${specifier}; across folders it is #src/…`];
    if (ours && extname(target) === '') return [`${file}: imports ${specifier} without its ending`];
    const fault = ours ? ourFault(file, floor, rules, target) : packageFault(rules, specifier);
    return fault === null ? [] : [`${file}: ${floor} may not import ${specifier}${fault}`];
  });
}

function ourFault(file: string, floor: string, rules: Floor, target: string): string | null {
  const there = floorOf(target);
  const [room, otherRoom] = [roomOf(file), roomOf(target)];
  if (room !== null && otherRoom !== null && room !== otherRoom) return ', which is another room';
  return there === floor || rules.ours.includes(there) ? null : ` (${there})`;
}

function packageFault(rules: Floor, specifier: string): string | null {
  const allowed = rules.others.some((name) =>
    name.endsWith('/') || name === NODE ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );
  return allowed ? null : '';
}

/** The floors inside a room, by folder; all else is view. */
const ROOM_FLOORS: Readonly<Record<string, string>> = { model: 'model', strings: 'strings', documents: 'document' };

/** The floor a file stands on, by its folder; `none` for a folder the architecture does not know. */
export function floorOf(file: string): string {
  const [, wing, room, part] = file.split('/');
  if (wing === 'records.ts' || wing === 'registry.ts') return 'registry';
  if (wing === 'features') return ROOM_FLOORS[part ?? ''] ?? 'view';
  if (wing === 'server') return room === 'store' || room === 'auth' ? room : 'server';
  if (wing === 'i18n') return 'strings';
  return wing !== undefined && room !== undefined && wing in FLOORS ? wing : 'none';
}

function roomOf(file: string): string | null {
  const [, wing, room] = file.split('/');
  return wing === 'features' ? (room ?? null) : null;
}

function barrelFaults({ file, tree }: Source): string[] {
  const passesOn =
    tree.statements.length > 0 && tree.statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier !== undefined);
  return passesOn && file !== 'src/records.ts' ? [`${file}: is a barrel`] : [];
}

function worldFaults({ file, tree }: Source): string[] {
  return MAINS.includes(file) ? [] : worldReads(tree).map((read) => `${file}: reads ${read}; hand it in from main`);
}

function nameFaults(file: string): string[] {
  const name = basename(file);
  const nobodys = file
    .split('/')
    .slice(1, -1)
    .filter((folder) => NOBODYS_FOLDERS.includes(folder) || !KEBAB.test(folder));
  const named = KEBAB.test(name) || LANGUAGE_FILE.test(name) || name === 'README.md';
  return [...(named ? [] : [`${file}: is not kebab-case`]), ...nobodys.map((folder) => `${file}: lies in a folder named ${folder}`)];
}

function lengthFaults(root: string, file: string): string[] {
  const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
  return lines > MAX_LINES ? [`${file}: has ${lines} lines, more than ${MAX_LINES}`] : [];
}

function topLevelFaults(root: string): string[] {
  const strangers = readdirSync(root).filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name) && !MADE_FOLDERS.includes(name));
  return strangers.map((name) => `${name}: does not belong at the top of the house`);
}

function filesUnder(root: string, folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function isCode(file: string): boolean {
  return /\.tsx?$/.test(file);
}
