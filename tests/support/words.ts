/** The words people read, as the tests find them on disk, and the places in the code that ask for them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export type Words = Readonly<Record<string, string>>;

const src = join(import.meta.dirname, '../../src');

/** The words of no one room: those of the frame, and the rest. */
const SHARED = ['first', 'words'];

/** Every room with strings, and those of no one room. */
export const NAMESPACES: readonly string[] = [...SHARED, ...roomsWithWords()];

/** The languages there are, Chinese first. */
export const LANGUAGES: readonly string[] = languagesOf('words').sort((a, b) => b.localeCompare(a));

function roomsWithWords(): string[] {
  return readdirSync(join(src, 'features')).filter((room) => existsSync(folderOf(room)));
}

function folderOf(namespace: string): string {
  return SHARED.includes(namespace) ? join(src, 'i18n', namespace) : join(src, 'features', kebab(namespace), 'strings');
}

/** A record type `councilSession` has its words in the room `council-session`. */
function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`);
}

export function languagesOf(namespace: string): string[] {
  return readdirSync(folderOf(namespace))
    .filter((file) => file.endsWith('.json') && file !== 'notes.json')
    .map((file) => file.replace('.json', ''));
}

export function wordsOf(namespace: string, language: string): Words {
  const file = join(folderOf(namespace), `${language}.json`);
  // Strings files are flat by the rule that strings.test.ts checks itself.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Words) : {};
}

/** The key without its ending for one or many, since languages differ in how many forms they have. */
export function plainKey(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

export interface Asked {
  readonly file: string;
  /** A whole key, or the start of one when the rest is only known as the page runs. */
  readonly key: string;
  readonly whole: boolean;
  /** Where it may be found. */
  readonly namespaces: readonly string[];
}

/** Every key that the code of a room, or of `app` and `ui`, asks for by `t('…')`. */
export function askedFor(): Asked[] {
  const rooms = readdirSync(join(src, 'features'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ folder: join('features', name), namespaces: [name, ...SHARED] }));
  const shared = ['app', 'ui'].map((folder) => ({ folder, namespaces: SHARED }));
  return [...rooms, ...shared].flatMap(({ folder, namespaces }) => codeUnder(folder).flatMap((file) => asksIn(file, namespaces)));
}

function codeUnder(folder: string): string[] {
  const here = join(src, folder);
  if (!existsSync(here)) return [];
  return readdirSync(here, { recursive: true, encoding: 'utf8' }).flatMap((file) => (/\.tsx?$/.test(file) ? [join(folder, file)] : []));
}

function asksIn(file: string, own: readonly string[]): Asked[] {
  const tree = ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const named: string[] = [];
  const askers = new Set(['t']);
  const keys: { key: string; whole: boolean }[] = [];

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const { text } = node.expression;
      const [first] = node.arguments;
      if (text === 'useTranslation' && first) named.push(...textsIn(first).map(({ key }) => key));
      if (askers.has(text) && first) keys.push(...textsIn(first));
    }
    if (ts.isBindingElement(node) && node.propertyName?.getText(tree) === 't' && ts.isIdentifier(node.name)) askers.add(node.name.text);
    ts.forEachChild(node, visit);
  }

  visit(tree);
  const namespaces = [...new Set([...own, ...named])];
  return keys.map((asked) => ({ ...asked, file: `src/${file}`, namespaces }));
}

/** The texts an expression may come to: a literal, either side of a choice, each item of a list, or the start of a template. */
function textsIn(node: ts.Expression): { key: string; whole: boolean }[] {
  if (ts.isStringLiteralLike(node)) return [{ key: node.text, whole: true }];
  if (ts.isTemplateExpression(node)) return [{ key: node.head.text, whole: false }];
  if (ts.isConditionalExpression(node)) return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(textsIn);
  if (ts.isParenthesizedExpression(node)) return textsIn(node.expression);
  return [];
}
