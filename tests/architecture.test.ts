import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultsOf } from './support/architecture.ts';

// Every file of ours is read and parsed: on a busy machine that takes longer than a test is given.
test('the house stands as drawn', { timeout: 60_000 }, () => {
  expect(faultsOf(join(import.meta.dirname, '..'))).toEqual([]);
});

describe('the drawing catches', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'sanmen-house-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  async function plant(files: Readonly<Record<string, string>>): Promise<string[]> {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
    return faultsOf(root);
  }

  test('nothing in a small sound house', async () => {
    const faults = await plant({
      'src/domain/duty.ts': `import { z } from 'zod';\nexport const at = (now: number) => new Date(now);\nexport const duty = z.string();`,
      'src/features/report/model/report.ts': `import { duty } from '#src/domain/duty.ts';\nexport const report = duty;`,
      'src/records.ts': `export { report } from './features/report/model/report.ts';`,
      'src/server/main.ts': `import { createServer } from 'node:http';\nexport const now = Date.now();\nexport { createServer };\nexport const port = process.env.PORT;`,
      'src/app/own-window.ts': `export const name = (window: { navigator: { language: string } }) => window.navigator.language;`,
    });
    expect(faults).toEqual([]);
  });

  test.each([
    ['the domain reaching for the phone', 'src/domain/a.ts', `import { save } from '#src/device/save.ts';\nsave();`],
    ['the domain with a package of its own', 'src/domain/a.ts', `import Dexie from 'dexie';\nnew Dexie('x');`],
    ['a model that knows the screen', 'src/features/report/model/a.ts', `import { Row } from '#src/ui/row.tsx';\nRow();`],
    ['one room in another', 'src/features/report/views/a.tsx', `import { deed } from '#src/features/deed/model/deed.ts';\ndeed();`],
    [
      'one room in another, on demand',
      'src/features/report/views/a.tsx',
      `export const page = () => import('#src/features/deed/views/page.tsx');`,
    ],
    [
      'the phone reaching for the server',
      'src/device/a.ts',
      `import type { Row } from '#src/server/store/tables.ts';\nexport type A = Row;`,
    ],
    ['the server reaching for the phone', 'src/server/a.ts', `import { open } from '#src/device/database.ts';\nopen();`],
    ['the store reaching for the server', 'src/server/store/a.ts', `import { accept } from '#src/server/accept.ts';\naccept();`],
    ['a screen part that knows the records', 'src/ui/a.tsx', `import { definitionOf } from '#src/registry.ts';\ndefinitionOf('x');`],
    ['a view that reads the table itself', 'src/features/report/views/a.tsx', `import Dexie from 'dexie';\nnew Dexie('x');`],
    ['the worker with words of ours', 'src/worker/a.ts', `import { words } from '#src/i18n/strings.ts';\nwords();`],
    ['a folder the drawing does not have', 'src/shop/a.ts', `export const a = 1;`],
    ['a way up instead of the long name', 'src/device/a/b.ts', `import { open } from '../database.ts';\nopen();`],
    ['an import without its ending', 'src/device/a.ts', `import { open } from './database';\nopen();`],
    ['a barrel', 'src/domain/index.ts', `export { a } from './a.ts';\nexport * from './b.ts';`],
    ['a clock read below main', 'src/device/a.ts', `export const now = () => Date.now();`],
    ['a date of today below main', 'src/features/report/model/a.ts', `export const today = () => new Date().toISOString();`],
    ['the environment below main', 'src/server/http/a.ts', `export const port = process.env.PORT;`],
    ['the browser below main', 'src/app/a.ts', `export const language = navigator.language;`],
    ['the browser by a side door', 'src/device/a.ts', `export const language = globalThis.navigator.language;`],
    ["the browser's little store", 'src/device/a.ts', `localStorage.setItem('a', 'b');`],
    ['a file that is too long', 'src/domain/a.ts', 'export {};\n'.repeat(301)],
    ['a file in capitals', 'src/domain/DutyRule.ts', 'export const a = 1;'],
    ["a folder that is nobody's", 'src/domain/utils/a.ts', 'export const a = 1;'],
    ['a stranger at the top', 'jest.config.js', ''],
  ])('%s', async (_what, file, text) => {
    const faults = await plant({ [file]: text });
    expect(faults).not.toEqual([]);
    expect(faults.every((fault) => fault.startsWith(`${file}:`))).toBe(true);
  });

  test('two files that wait for each other', async () => {
    const faults = await plant({
      'src/domain/a.ts': `import { b } from './b.ts';\nexport const a = () => b;`,
      'src/domain/b.ts': `import { a } from './a.ts';\nexport const b = () => a;`,
    });
    expect(faults).toEqual([expect.stringContaining('src/domain/a.ts: loads itself by way of src/domain/b.ts')]);
  });

  test("but not two files that only know each other's types", async () => {
    const faults = await plant({
      'src/domain/a.ts': `import type { B } from './b.ts';\nexport type A = B | null;`,
      'src/domain/b.ts': `import type { A } from './a.ts';\nexport type B = A[];`,
    });
    expect(faults).toEqual([]);
  });
});
