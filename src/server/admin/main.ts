/** `npm run admin -- <words>`: reads the environment and the clock, and hands both to the command. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { ConfigError, readConfig } from '#src/server/config.ts';
import { runAdmin } from './run.ts';

async function main(): Promise<number> {
  try {
    const config = readConfig(process.env);
    const say = (line: string) => void process.stdout.write(`${line}\n`);
    const around = { config, now: () => new Date().toISOString(), say, askSecret };
    return await runAdmin(around, complain, process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    complain(error.message);
    return 1;
  }
}

/** Asks on the terminal without showing what is typed; from a pipe it simply reads. */
async function askSecret(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('passphrase: ');
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: process.stdin.isTTY });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (process.stdin.isTTY) process.stderr.write('\n');
  }
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.exitCode = await main();
