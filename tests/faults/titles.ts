/** Which tests carry which ids: read from the names in the test files, so that nobody keeps a second list. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** One or more ids at the beginning of a name: `F-03 F-18 the answer is lost`. */
const IDS = /^((?:(?:F|B|SES)-\d{2} )+)/;
const TEST_FILE = /\.(test|spec)\.tsx?$/;

export interface Titled {
  readonly id: string;
  readonly file: string;
}

/** Every id in the names and rows of tests under a folder. Comments and imports do not count, only words of the code. */
export function titledIn(folder: string): Titled[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => TEST_FILE.test(file));
  return files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const ids = new Set(wordsIn(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)).flatMap(idsOf));
    return [...ids].map((id) => ({ id, file: join(relative(join(folder, '..'), folder), file) }));
  });
}

function wordsIn(source: ts.SourceFile): string[] {
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) words.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return words;
}

function idsOf(text: string): string[] {
  return IDS.exec(text)?.[1]?.trim().split(' ') ?? [];
}
