/** The sections of a summary in words, written from its figures. */
import { type SummaryFigure, titlesOf, type World } from '#src/features/summary/model/figures.ts';
import type { Texts } from '#src/features/summary/model/rewriting.ts';
import { SECTIONS, type Section } from '#src/features/summary/model/sections.ts';

/** A word of the room, by its key. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

/** What an office says by itself where the records hold nothing. */
const BY_HAND: readonly Section[] = ['practices', 'problems', 'nextYear'];

/** One sentence a figure that is not nothing, and the titles of what was held; a section without any says so. */
export function textsOf(world: World, figures: readonly SummaryFigure[], office: string, say: Say): Texts {
  const entries = SECTIONS.map((section) => [section, textOf(section, world, figures, office, say)] as const);
  return Object.fromEntries(entries) as Texts; // one entry a section
}

function textOf(section: Section, world: World, figures: readonly SummaryFigure[], office: string, say: Say): string {
  const own = figures.filter((figure) => figure.section === section && figure.count > 0);
  if (own.length === 0) return BY_HAND.includes(section) ? '' : say(`none.${section}`);
  const values = { office, year: String(world.year) };
  const sentences = own.map(({ key, count }) => say(`line.${key}`, { ...values, n: String(count) })).join('');
  const titles = section === 'basics' ? [] : [...new Set(own.flatMap(({ key }) => titlesOf(world, key)))];
  return titles.length === 0 ? sentences : `${sentences}\n${say('line.titles', { titles: titles.join(say('separator.titles')) })}`;
}
