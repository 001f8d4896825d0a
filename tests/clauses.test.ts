/** The tables of clauses name tests and screens that are there, and no row of parts 2 and 3 is left out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const rooms = join(root, 'src/features');
const routes = readdirSync(rooms)
  .map((room) => join(rooms, room, 'feature.ts'))
  .filter((file) => existsSync(file))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/gu)].map((found) => found[1] ?? ''));

interface Row {
  readonly id: string;
  readonly screens: readonly string[];
  readonly tests: readonly string[];
}

function rowsOf(table: string): Row[] {
  const lines = readFileSync(join(import.meta.dirname, table), 'utf8').split('\n');
  return lines
    .filter((line) => /^\| \d/u.test(line))
    .map((line) => {
      const [, row = '', screen = '', named = ''] = line.split('|');
      return { id: row.trim().split(' ')[0] ?? '', screens: inTicks(screen), tests: inTicks(named) };
    });
}

function inTicks(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/gu)].map((found) => found[1] ?? '');
}

const OFFICE =
  '2-0 2-1a 2-1b 2-1c 2-2 2-3 2-4 2-5a 2-5b 2-5c 2-6a 2-6b 2-7 3-3-1a 3-3-1b 3-3-1c 3-3-2a 3-3-2b ' +
  '3-3-3a 3-3-3b 3-3-3c 3-3-3d 3-3-3e 3-3-3f 3-3-3g 3-3-3h 3-3-3i 3-3-3j';
const COUNTY = '3-1-a 3-1-b 3-1-c 3-1-d 3-1-e 3-1-f 3-2-a 3-2-b 3-2-c 3-2-d 3-2-e';

describe.each([
  ['clauses-office.md', OFFICE],
  ['clauses-county.md', COUNTY],
])('%s', (table, expected) => {
  const rows = rowsOf(table);
  test('has every row of its parts', () => {
    expect(rows.map(({ id }) => id)).toEqual(expected.split(' '));
  });
  test.each(rows)('$id is carried by screens and tests that are there', ({ screens, tests }) => {
    expect(screens.length).toBeGreaterThan(0);
    expect(tests.length).toBeGreaterThan(0);
    expect(screens.filter((screen) => !routes.includes(screen))).toEqual([]);
    expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
