/**
 * What a phone loads before the home screen stands, gzipped: its title and day, the red block to begin a report, the
 * quick actions and the tabs, all of them working. What the phone holds is opened behind it and follows at once; its share
 * is limited as well, so that it cannot grow unseen. React, React Router and i18next alone come to 98 KB of the first,
 * Dexie to 29 KB of the second. The browser test `first-load.spec.ts` holds both lists to what Chromium loads.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(import.meta.dirname, 'dist');

/** Parts that are loaded on demand, but that are demanded at once. */
const FRAME = [/^i18n\/first\/zh-CN\.json$/];
const RECORDS = [...FRAME, /^app\/whole\.tsx$/, /^i18n\/words\/zh-CN\.json$/];

/** Every script that the page loads, with the demanded parts that `demanded` names. */
function loaded(demanded) {
  const file = join(dist, '.vite/manifest.json');
  if (!existsSync(file)) throw new Error('There is no build to measure: npm run build');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const wanted = new Set();
  const want = (name) => {
    if (wanted.has(name) || !(name in manifest)) return;
    wanted.add(name);
    const { imports = [], dynamicImports = [] } = manifest[name];
    for (const next of imports) want(next);
    for (const next of dynamicImports) if (demanded.some((pattern) => pattern.test(next))) want(next);
  };
  want('index.html');
  return [...new Set([...wanted].map((name) => manifest[name].file))].filter((name) => name.endsWith('.js')).map((name) => `dist/${name}`);
}

export default [
  { name: 'first load to the home screen', path: loaded(FRAME), limit: '125 KB', gzip: true },
  { name: 'the same with what the phone holds', path: loaded(RECORDS), limit: '200 KB', gzip: true },
];
