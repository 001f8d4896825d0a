/** The sample county's server in one file, made once before the browser tests, which start it some hundred times. */
import { join } from 'node:path';
import { buildServer } from '#tests/support/build-server.ts';

/** Two folders below the project, where the server looks for the built app. */
const folder = join(import.meta.dirname, '../../node_modules/.browser-county');

export const BUILT_COUNTY = join(folder, 'demo.js');

// eslint-disable-next-line no-restricted-syntax -- Playwright calls the default of this file.
export default function build(): Promise<void> {
  return buildServer('src/server/demo.ts', folder);
}
