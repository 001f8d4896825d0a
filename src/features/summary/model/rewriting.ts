/** Writing a summary anew: what was written by hand is never overwritten, the difference is offered. */
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { SECTIONS, type Section } from './sections.ts';

export type Texts = { readonly [section in Section]: string };

/** A section written by hand whose records say something else by now. */
export interface Offer {
  readonly section: Section;
  readonly written: string;
  readonly fresh: string;
}

export interface Rewriting {
  /** The sections nobody has touched, in their new words. */
  readonly replaced: Partial<Texts>;
  /** What the records say now, for the sections that were looked at; the others keep what they said. */
  readonly generated: Partial<Texts>;
  readonly offers: readonly Offer[];
}

/**
 * What a new writing from the records does to a summary.
 *
 * A section that is empty or still as it was last written from the records takes the new words, and is emptied when the
 * records say nothing by now. One that a hand has changed stays; it is offered the new words when the records say
 * something else than they did then.
 *
 * Source: §3.3.3.
 */
export function rewriting(body: Body, fresh: Texts): Rewriting {
  const last = generatedIn(body);
  const replaced: { [section in Section]?: string } = {};
  const generated: { [section in Section]?: string } = { ...last };
  const offers: Offer[] = [];
  for (const section of SECTIONS) {
    const written = textIn(body, section);
    const isUntouched = written === '' || written === last[section];
    if (isUntouched) {
      generated[section] = fresh[section];
      if (written !== fresh[section]) replaced[section] = fresh[section];
    } else if (fresh[section] !== '' && fresh[section] !== last[section] && fresh[section] !== written) {
      offers.push({ section, written, fresh: fresh[section] });
    }
  }
  return { replaced, generated, offers };
}

/** What an answer to an offer does: take the new words, or keep one's own and not be asked again until the records change. */
export function answered(body: Body, { section, fresh }: Offer, takes: boolean): Body {
  const generated = { ...generatedIn(body), [section]: fresh };
  return takes ? { [section]: fresh, generated } : { generated };
}

function generatedIn(body: Body): { readonly [section in Section]?: string } {
  const { generated } = body;
  // Array.isArray does not narrow readonly arrays away.
  const held = typeof generated === 'object' && generated !== null && !Array.isArray(generated) ? (generated as Body) : {};
  return Object.fromEntries(SECTIONS.flatMap((section) => (textIn(held, section) === '' ? [] : [[section, textIn(held, section)]])));
}
