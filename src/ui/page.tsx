import type { MouseEvent, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { classes } from './classes.ts';
import { useUiWords } from './words.ts';

export interface PageProps {
  /** The screen's name, for the browser's title. */
  readonly title: string;
  /** A form was refused: the title begins with the word for an error. */
  readonly faulty?: boolean | undefined;
  /** A {@link TopBar} or {@link RootBar}; it holds the `h1`. */
  readonly header: ReactNode;
  readonly children: ReactNode;
  /** The {@link Actions} bar of a form. */
  readonly actions?: ReactNode;
  /** The shell shows its tab bar under this page. */
  readonly tabs?: boolean | undefined;
  /** Tables of clerks and the county use the whole width of a desk. */
  readonly wide?: boolean | undefined;
  /** The camera fills the screen behind the bar. */
  readonly camera?: boolean | undefined;
}

/** One screen: skip link, header, main, its bottom bar, and the browser's title. */
export function Page({ title, faulty = false, header, children, actions, tabs = false, wide = false, camera = false }: PageProps) {
  const words = useUiWords();
  const main = useRef<HTMLElement>(null);
  const named = `${title} · ${words('app.name')}`;
  const documentTitle = faulty ? words('page.errorTitle', { title: named }) : named;
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);

  function skip(event: MouseEvent) {
    event.preventDefault();
    main.current?.focus();
  }

  return (
    <div className={classes('app', tabs && 'has-tabs', Boolean(actions) && 'has-actions', wide && 'wide', camera && 'camera')}>
      <a className="skip" href="#main" onClick={skip}>
        {words('page.skip')}
      </a>
      {header}
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      {actions}
    </div>
  );
}
