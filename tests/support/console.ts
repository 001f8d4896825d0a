/** The machine in the county's cellar: commands of administration, what they say, and how they end. */
import { readConfig } from '#src/server/config.ts';
import { runAdmin } from '#src/server/admin/run.ts';
import type { FreshDatabase } from './dialects.ts';

export interface Said {
  readonly exit: number;
  readonly lines: readonly string[];
  /** The one line of a refusal. */
  readonly why: string;
}

export type Console = (...words: string[]) => Promise<Said>;

/** @param typed what the person types when a secret is asked for */
export function consoleOf(database: Pick<FreshDatabase, 'dataDir' | 'url'>, clock: { now: string }, typed = ''): Console {
  const config = readConfig({ DATA_DIR: database.dataDir, DATABASE_URL: database.url, DEMO_PASSWORD: 'demo-only-2026' });
  return async (...words) => {
    const lines: string[] = [];
    const complaints: string[] = [];
    const around = { config, now: () => clock.now, askSecret: async () => typed, say: (line: string) => void lines.push(line) };
    const exit = await runAdmin(around, (line) => void complaints.push(line), words);
    return { exit, lines, why: complaints.join('|') };
  };
}
