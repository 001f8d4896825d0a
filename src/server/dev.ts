/** Developing: the API, and pages built anew at every change. */
import { createServer } from 'vite';
import { ensureSetup } from './admin/setup.ts';
import { isDataAddress } from './http/headers.ts';
import { configOrExit, openParts, serve } from './run.ts';

const parts = await openParts(configOrExit(process.env), null, () => new Date().toISOString());
const link = await ensureSetup(parts);
const pages = await createServer({ appType: 'spa', server: { middlewareMode: true } });
const address = await serve(parts, {
  front: (request, response, next) => (isDataAddress(request.url ?? '') ? next() : pages.middlewares(request, response, next)),
});
console.log(`Listening on ${address}`);
if (link !== null) console.log(`First administrator, one-time link: ${link}`);
