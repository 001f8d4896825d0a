/** What a field note brings along when it becomes a report, a proposal or a deed: every word of it. */
import { positionIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import type { BECOMES } from './note.ts';

export type Becomes = (typeof BECOMES)[number];

const TITLE_LIMIT = 60;
const SUBJECT_LIMIT = 50;

/** The first words of a note as a title; the text itself goes along whole. */
export function titleOf(text: string, limit: number): string {
  const [line = ''] = text.trim().split(/[\n。；;]/u);
  return Array.from(line.trim()).slice(0, limit).join('');
}

/** The fields of the record that a note becomes. */
export function becoming(type: Becomes, note: Body): Body {
  const text = textIn(note, 'text');
  const place = textIn(note, 'place');
  const position = positionIn(note);
  const where = { ...(place === '' ? {} : { place }), ...(position === null ? {} : { position: { ...position } }) };
  switch (type) {
    case 'report':
      return { title: titleOf(text, TITLE_LIMIT), situation: text, ...where };
    case 'proposal':
      return { subject: titleOf(text, SUBJECT_LIMIT), situation: [text, place].filter(Boolean).join('\n') };
    case 'deed':
      return { title: titleOf(text, TITLE_LIMIT), process: text, ...(place === '' ? {} : { place }) };
  }
}
