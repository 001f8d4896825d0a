/** `npm run test:model -- --runs 20000 --length 200 --seed 7`: more of the model than the ordinary run has time for. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '2000' }, length: { type: 'string', default: '200' }, seed: { type: 'string' } },
});
const wanted = { MODEL_RUNS: values.runs, MODEL_LENGTH: values.length, ...(values.seed === undefined ? {} : { MODEL_SEED: values.seed }) };
const env = { ...process.env, ...wanted };
const args = ['run', '--project', 'model', 'tests/model/suites'];
const done = spawnSync(join(root, 'node_modules/.bin/vitest'), args, { cwd: root, env, stdio: 'inherit' });
process.exitCode = done.status ?? 1;
