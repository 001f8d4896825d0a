import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../src/ui/css');

/** `+ *`, `+ :not(li)`, `+ span`: whatever comes or goes anywhere then has every such element below its parent styled anew. */
const WIDE = /[+~]\s*(\*|:|span\b|li\b|a\b)/;

test('no rule for every page has a long list styled anew at each row that comes or goes', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.css'));
  expect(files).toContain('rows.css');
  const wide = files.flatMap((name) => {
    const selectors = readFileSync(join(folder, name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .match(/[^{};]+(?=\{)/g);
    return (selectors ?? [])
      .filter((selector) => WIDE.test(selector.replace(/\([^()]*\)/g, '')))
      .map((selector) => `${name}: ${selector.trim()}`);
  });
  expect(wide).toEqual([]);
});
