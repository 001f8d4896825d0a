/**
 * `npm run test:model -- --mutations`: takes each protection out of the program, lets random stories look for what breaks, and
 * where they find nothing the story that was written for it; writes the table into the README beside this file. Source: sync 3.3.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf, playMany, shortest, type Found, type Player } from './play.ts';
import { PROTECTIONS, type Protection } from './protections.ts';
import { playerWithout } from './without.ts';

const README = join(import.meta.dirname, 'README.md');
const TABLE = /(<!-- mutations -->\n)[\s\S]*(<!-- \/mutations -->)/;
const LENGTH = 200;

export interface Search {
  readonly runs: number;
  readonly seed: number;
  /** For shortening each story. */
  readonly seconds: number;
}

interface Row {
  readonly name: string;
  readonly shows: string;
  readonly steps: number;
  readonly by: string;
}

/** @returns how many protections nobody missed */
export async function mutationTable(search: Search): Promise<number> {
  const rows: Row[] = [];
  for (const protection of PROTECTIONS) {
    const player = await playerWithout(protection);
    const row = await rowFor(player, protection, search);
    await player.close();
    console.log(Object.values(row).join(' | '));
    rows.push(row);
  }
  const lines = rows.map(({ name, shows, steps, by }) => `| ${name} | ${shows} | ${steps === 0 ? '–' : steps} | ${by} |`);
  const table = ['| removed | shows as | steps | found by |', '|---|---|---|---|', ...lines, ''].join('\n');
  writeFileSync(
    README,
    readFileSync(README, 'utf8').replace(TABLE, (_all, begin: string, end: string) => `${begin}${table}${end}`),
  );
  return rows.filter(({ steps }) => steps === 0).length;
}

async function rowFor(player: Player, { name, story }: Protection, { runs, seed, seconds }: Search): Promise<Row> {
  const met = await playMany(player, { seed, runs, length: LENGTH, seconds });
  if (met !== null) return { name, ...told(met), by: `random story ${met.run + 1}` };
  const fault = await player.play(story);
  if (fault === null) return { name, shows: 'nothing', steps: 0, by: 'nobody' };
  return { name, ...told(await shortest(player, { fault, story }, seconds)), by: `its own story; ${runs} random ones missed it` };
}

function told({ fault, story }: Found): Pick<Row, 'shows' | 'steps'> {
  return { shows: kindOf(fault), steps: story.length };
}
