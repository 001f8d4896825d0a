/** Prints the faults and bad inputs: covered by which tests, to be tried in a browser, not possible here and why, or open. */
import { join } from 'node:path';
import { FAULTS, INPUTS, type Row, SESSIONS } from './matrix.ts';
import { titledIn } from './titles.ts';

const titled = titledIn(join(import.meta.dirname, '..'));

function stateOf({ id, where }: Row): { state: 'covered' | 'browser' | 'not possible here' | 'open'; told: string } {
  const files = titled.filter((title) => title.id === id).map(({ file }) => file);
  if (files.length > 0) return { state: 'covered', told: files.join(', ') };
  if (where === 'browser') return { state: 'browser', told: 'to be tried in Chromium' };
  return where === 'here' ? { state: 'open', told: '' } : { state: 'not possible here', told: where.not };
}

function print(name: string, rows: readonly Row[]): string {
  const states = rows.map((row) => ({ ...row, ...stateOf(row) }));
  console.log(`\n${name}`);
  for (const { id, what, state, told } of states) console.log(`  ${id}  ${state.padEnd(17)}  ${what}${told === '' ? '' : `: ${told}`}`);
  const count = (wanted: string) => states.filter(({ state }) => state === wanted).length;
  const parts = ['covered', 'browser', 'not possible here', 'open'].map((wanted) => `${count(wanted)} ${wanted}`);
  return `${name}: ${rows.length} = ${parts.join(', ')}`;
}

const totals = [print('Faults', FAULTS), print('Bad inputs', INPUTS), print('Sessions', SESSIONS)];
console.log(`\n${totals.join('\n')}`);
