/**
 * `npm run test:model -- --runs 20000 --length 200 --seed 7`: more of the model than the ordinary run has time for.
 * Without a seed it takes new ones and prints them, so every run of it looks somewhere else. With `--mutations`, the program without each of its protections instead; see mutations.ts.
 */
import 'fake-indexeddb/auto';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutationTable } from './mutations.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    length: { type: 'string', default: '200' },
    seed: { type: 'string' },
    seconds: { type: 'string', default: '30' },
    mutations: { type: 'boolean', default: false },
  },
});

if (values.mutations) {
  const search = { runs: Number(values.runs ?? 100), seed: Number(values.seed ?? 1), seconds: Number(values.seconds) };
  const missed = await mutationTable(search);
  console.log(missed === 0 ? 'every protection is missed when it is gone' : `${missed} could be taken out unnoticed`);
  process.exit(missed === 0 ? 0 : 1);
}
const seed = values.seed ?? String(Math.floor(Math.random() * 1e9));
const env = { ...process.env, MODEL_RUNS: values.runs ?? '2000', MODEL_LENGTH: values.length, MODEL_SEED: seed };
const args = ['run', '--project', 'model', 'tests/model/suites'];
const done = spawnSync(join(root, 'node_modules/.bin/vitest'), args, { cwd: root, env, stdio: 'inherit' });
process.exitCode = done.status ?? 1;
