/** Production: the program on the county's server. */
import { ensureSetup } from './admin/setup.ts';
import { configOrExit, DIST, openParts, serve } from './run.ts';

const parts = await openParts(configOrExit(process.env), DIST, () => new Date().toISOString());
const link = await ensureSetup(parts);
const address = await serve(parts);
console.log(`Listening on ${address}`);
if (link !== null) console.log(`First administrator, one-time link: ${link}`);
