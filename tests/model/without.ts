/** A player of stories against the program without one of its protections. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { openPlayer, Player } from './play.ts';
import type { Edit, Protection } from './protections.ts';

const root = join(import.meta.dirname, '../..');
const builds = join(root, 'node_modules/.cache/model');

export async function playerWithout({ name, edits }: Protection): Promise<Player> {
  const outDir = join(builds, name.replace(/\W+/g, '-'));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [changing(edits)],
    build: { ssr: join(root, 'tests/model/play.ts'), outDir, emptyOutDir: true, minify: false, target: 'node20' },
  });
  // The build is of the very module whose type this is.
  const made = (await import(/* @vite-ignore */ pathToFileURL(join(outDir, 'play.js')).href)) as { openPlayer: typeof openPlayer };
  return made.openPlayer();
}

function changing(edits: readonly Edit[]): Plugin {
  return {
    name: 'without-a-protection',
    enforce: 'pre',
    transform(code, id) {
      const own = edits.filter(({ file }) => id === join(root, file));
      return own.reduce((text, { file, find, put }) => {
        if (text.split(find).length !== 2) throw new Error(`${file} no longer says once: ${find}`);
        return text.replace(find, () => put);
      }, code);
    },
  };
}
