/** `npm run admin -- <words>`: reads the environment and the clock, and hands both to the command. */
import { ConfigError, readConfig } from '#src/server/config.ts';
import { runAdmin } from './run.ts';

async function main(): Promise<number> {
  try {
    const config = readConfig(process.env);
    const around = { config, now: () => new Date().toISOString(), say: (line: string) => void process.stdout.write(`${line}\n`) };
    return await runAdmin(around, complain, process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    complain(error.message);
    return 1;
  }
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.exitCode = await main();
