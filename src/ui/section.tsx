import type { ReactNode } from 'react';
import { useId } from 'react';

export interface SectionProps {
  readonly title: string;
  /** Beside the title: how many. */
  readonly note?: ReactNode;
  /** At the end of the title's line: a link. */
  readonly end?: ReactNode;
  /** `group` has the small heading of settings. */
  readonly kind?: 'section' | 'group';
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, note, end, kind = 'section', children }: SectionProps) {
  const id = useId();
  return (
    <section className={kind === 'group' ? 'grp' : 'sec'} aria-labelledby={id}>
      {kind === 'group' ? (
        <h2 id={id}>{title}</h2>
      ) : (
        <div className="sec-h">
          <h2 id={id}>{title}</h2>
          {note && <p>{note}</p>}
          {end}
        </div>
      )}
      {children}
    </section>
  );
}
