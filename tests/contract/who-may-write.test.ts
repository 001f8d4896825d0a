/**
 * The tables of who may begin, edit, delete and restore, and of what is left to somebody whose roles ended; made from the definitions
 * and looked at by a person, as `permissions.txt` is. The server is held to them in tests/server/permissions-to-write.test.ts.
 */
import { expect, test } from 'vitest';
import { allows, cells, reads, tableOf, WHO } from '#tests/support/permissions.ts';
import { beginTable, begins } from '#tests/support/rights-to-begin.ts';
import { outcomeOf, writeTable } from '#tests/support/rights-to-write.ts';
import { afterwards } from '#tests/support/roles-ended.ts';

const NAMES = Object.keys(WHO);
const actor = (who: string, people = WHO) => {
  const found = people[who];
  if (!found) throw new Error(who);
  return found;
};

test('everybody may begin what stands in the table, and nothing else', async () => {
  await expect(beginTable(NAMES, (one, who) => begins(one, actor(who)))).toMatchFileSnapshot('./permissions-to-begin.txt');
});

test('everybody may edit, delete and restore what stands in the table, and nothing else', async () => {
  await expect(writeTable(NAMES, (cell, who) => outcomeOf(cell, actor(who)))).toMatchFileSnapshot('./permissions-to-write.txt');
});

test('whose roles ended may do what stands in the table: with their own words, and nothing in the name of an office or the county', async () => {
  const after = afterwards(WHO);
  const read = tableOf(
    (kind, status, who) => reads(kind, status, actor(who, after)),
    (cell, who) => allows(cell, actor(who, after)),
  );
  const short = read.split('\n').filter((row) => row !== '' && !row.endsWith(': nobody'));
  const write = writeTable(NAMES, (cell, who) => outcomeOf(cell, actor(who, after)));
  await expect(`${short.join('\n')}\n\n${write}`).toMatchFileSnapshot('./permissions-ended.txt');
  const began = beginTable(NAMES, (one, who) => begins(one, actor(who, after)));
  expect(began).toBe('feedback · begin: everybody\n');
  expect(cells().length).toBeGreaterThan(100);
});
