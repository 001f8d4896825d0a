import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/**
 * Builds a server of the tests into one file, since starting from sources takes seconds each time.
 *
 * @param entry its main, from the project's folder
 * @param folder where the file goes, below `node_modules`, so that it finds the packages
 */
export async function buildServer(entry: string, folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: join(root, entry), outDir: folder, emptyOutDir: false, target: 'node20', minify: false },
  });
}
