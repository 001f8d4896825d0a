/**
 * Speed and size, reported and never gating: `npm run bench`.
 *
 * First the real device against the real server over HTTP, in one process, with IndexedDB played in memory: what our own code
 * costs. Then the built app in real Chromium on a slow, full phone (phone.ts). For peers see README.md.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import 'fake-indexeddb/auto';
import { newId } from '#src/domain/record/identity.ts';
import { type Line, openPhone, type Phone } from '#tests/support/phone.ts';
import { start } from './bench-server.ts';
import { measureDuties } from './duties.ts';
import { measurePhone } from './phone.ts';
import { benchRecords, bodyOf, LOGIN, PASSWORD } from './workload.ts';

const SAVES = 200;
const ROOT = join(import.meta.dirname, '../..');

/** A line over a real socket, with the cookie a browser would keep. */
function lineTo(origin: string): Line {
  let cookie = '';
  return async (url, init) => {
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const response = await fetch(origin + url, { ...init, headers });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response;
  };
}

function tell(name: string, figure: string): void {
  process.stdout.write(`${name.padEnd(18)} ${figure}\n`);
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function measured(name: string, seeded: number, work: (phone: Phone) => Promise<string>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'sanmen-bench-'));
  const server = await start({ dir, host: '127.0.0.1', port: 0 });
  await server.seed(benchRecords(seeded, newId));
  const phone = await openPhone({ line: lineTo(`http://127.0.0.1:${server.port}`), start: new Date().toISOString() });
  await phone.signIn(LOGIN, PASSWORD);
  tell(name, await work(phone));
  await phone.close();
  await server.close();
  await rm(dir, { recursive: true, force: true });
}

async function save(phone: Phone, count: number): Promise<number[]> {
  const times: number[] = [];
  for (const record of benchRecords(count, newId))
    times.push(await milliseconds(() => phone.desk().commit.edit('report', record.id, bodyOf(record))));
  return times.sort((a, b) => a - b);
}

function measurePush(count: number): Promise<void> {
  return measured(`push ${count}`, 0, async (phone) => {
    await phone.sync();
    phone.cut();
    await save(phone, count);
    phone.mend();
    const ms = await milliseconds(phone.sync);
    const left = await phone.desk().db.outbox.where('state').equals('pending').count();
    return `${ms.toFixed(0)} ms, ${left} left`;
  });
}

/** What the built app loads before home stands, and with all that home shows: the lists that `.size-limit.js` limits. */
async function measureFirstLoad(): Promise<void> {
  if (!existsSync(join(ROOT, 'dist/.vite/manifest.json'))) {
    tell('first load', 'not built: npm run build');
    return;
  }
  // A file that exports its checks, in the form its own tool reads.
  const checks = (await import(join(ROOT, '.size-limit.js'))) as { default: { name: string; path: string[] }[] };
  for (const { name, path } of checks.default) {
    const bytes = path.reduce((sum, file) => sum + gzipSync(readFileSync(join(ROOT, file)), { level: 9 }).byteLength, 0);
    tell('first load', `${(bytes / 1000).toFixed(1)} KB gzip in ${path.length} scripts: ${name}`);
  }
}

await measured('save p50', 0, async (phone) => {
  await phone.sync();
  phone.cut();
  const times = await save(phone, SAVES);
  return `${(times[SAVES / 2] ?? 0).toFixed(2)} ms, p95 ${(times[Math.floor(SAVES * 0.95)] ?? 0).toFixed(2)} ms`;
});
await measurePush(100);
await measurePush(1_000);
await measured('pull 10000', 10_000, async (phone) => {
  const ms = await milliseconds(phone.sync);
  return `${ms.toFixed(0)} ms, ${await phone.desk().db.records.count()} records here`;
});
const duties = measureDuties();
tell('six duties', `${duties.ms.toFixed(1)} ms for five years of a member, ${duties.records} records`);
await measureFirstLoad();
await measurePhone(tell);
process.exit(0);
