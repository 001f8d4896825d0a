import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Values = Readonly<Record<string, string>>;

/** The words of a room as its papers get them, Chinese; a key without words fails the test. */
export function sayOf(room: string): (key: string, values?: Values) => string {
  const file = join(import.meta.dirname, '../../src/features', room, 'strings/zh-CN.json');
  const words = JSON.parse(readFileSync(file, 'utf8')) as Values; // the word files are flat
  return (key, values = {}) => {
    const text = words[key];
    if (text === undefined) throw new Error(`no words for ${key} in ${room}`);
    return text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? '');
  };
}

/** 2026-09-18 → 2026年9月18日 */
export function dayOf(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
