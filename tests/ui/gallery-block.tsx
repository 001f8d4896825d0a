import type { ReactNode } from 'react';

/** One frame of the sheet, under its name. */
export function Block({ title, span, children }: { title: string; span: string; children: ReactNode }) {
  return (
    <section className={`b ${span}`} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
