/**
 * Every test there is, in one run: types, style, all test projects, the build, its size, and the
 * built app in Chromium. Ends with one line, `N passed, N failed`; a skipped test counts as failed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { z } from 'zod';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'sanmen-run-'));
const env = { ...process.env, TZ: 'America/Phoenix', FORCE_COLOR: '0' };

const vitestReport = z.object({
  success: z.boolean(),
  testResults: z.array(z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

const counts = new Map<string, Count>();

await Promise.all([
  check('types', 'tsc', ['--noEmit']),
  check('types of the worker', 'tsc', ['--noEmit', '-p', 'src/worker']),
  check('lint', 'eslint', ['.']),
  check('format', 'prettier', ['--check', '.']),
]);
await unitTests();
const built = await check('build', 'vite', ['build']);
await check('size of the first load', 'size-limit', []);
await browserTests(built);
rmSync(reports, { recursive: true });
tell();

/** Runs one tool; it passes when it ends well. */
async function check(name: string, tool: string, args: readonly string[]): Promise<boolean> {
  const ok = await run(name, tool, args);
  counts.set(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
  return ok;
}

function run(name: string, tool: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<boolean> {
  console.log(`\n── ${name}`);
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules/.bin', tool), args, { cwd: root, env: { ...env, ...more }, stdio: 'inherit' });
    child.once('error', (error) => {
      console.log(`${tool} does not start: ${error.message}`);
      resolve(false);
    });
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function unitTests(): Promise<void> {
  const file = join(reports, 'vitest.json');
  const ok = await run('tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = read(file, vitestReport);
  for (const { name, status, assertionResults } of report?.testResults ?? []) {
    const passed = assertionResults.filter((result) => result.status === 'passed').length;
    const broken = status === 'failed' && passed === assertionResults.length ? 1 : 0;
    add(suiteOf(name), { passed, failed: assertionResults.length - passed + broken });
  }
  const told = [...counts.values()].some(({ failed }) => failed > 0);
  if (report === null || (!ok && !told)) add('tests outside any test', { passed: 0, failed: 1 });
}

async function browserTests(isBuilt: boolean): Promise<void> {
  const lacking = isBuilt ? whatTheBrowserLacks() : 'There is no build to open in the browser.';
  if (lacking !== null) {
    console.log(`\n── browser\n${lacking}`);
    add('browser', { passed: 0, failed: 1 });
    return;
  }
  const file = join(reports, 'playwright.json');
  const args = ['test', '-c', 'tests/browser/playwright.config.ts', '--reporter=list,json'];
  const ok = await run('browser', 'playwright', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const report = read(file, playwrightReport);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const failed = unexpected + flaky + skipped + (report?.errors.length ?? 1);
  add('browser', { passed: expected, failed: failed === 0 && !ok ? 1 : failed });
}

/** @returns what to do, or null when Chromium and Chinese fonts are there */
function whatTheBrowserLacks(): string | null {
  const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const install = 'On Debian: apt-get install chromium chromium-l10n fonts-noto-cjk (.ci/run does it).';
  if (!existsSync(chromium)) return `Chromium is not at ${chromium}; CHROMIUM_PATH may name another. ${install}`;
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout;
  return fonts ? null : `There is no font with Chinese characters. ${install}`;
}

function read<Report>(file: string, schema: z.ZodType<Report>): Report | null {
  if (!existsSync(file)) return null;
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : null;
}

/** `tests/features/report/model/x.test.ts` → `features report`; `tests/domain/…` → `domain`. */
function suiteOf(path: string): string {
  const [, wing = '', room = ''] = relative(root, path).split('/');
  if (wing.endsWith('.ts')) return 'architecture';
  return wing === 'features' ? `${wing} ${room}` : wing;
}

function add(suite: string, { passed, failed }: Count): void {
  const before = counts.get(suite) ?? { passed: 0, failed: 0 };
  counts.set(suite, { passed: before.passed + passed, failed: before.failed + failed });
}

function tell(): void {
  console.log('\n── summary');
  for (const [suite, { passed, failed }] of counts) console.log(`${suite}: ${passed} passed${failed > 0 ? `, ${failed} FAILED` : ''}`);
  const all = [...counts.values()].reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }));
  process.exitCode = all.failed > 0 || all.passed === 0 ? 1 : 0;
  console.log(`${all.passed} passed, ${all.failed} failed`);
}
