import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VERSION } from '#src/app/version.ts';

test('the version that people see is the package’s own', () => {
  const kept = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(VERSION).toBe(kept.version);
});
