import type { ReactNode } from 'react';
import { PageTitle } from './page-title.tsx';

export interface RootBarProps {
  readonly title: string;
  /** A second line beside the name: the day. */
  readonly sub?: ReactNode;
  /** The sync pill. */
  readonly end?: ReactNode;
  /** The document masthead with its red rule: whose paper this is. */
  readonly masthead?: { readonly name: string; readonly office?: string | undefined } | undefined;
}

/** The head of a tab's first page, on the home page under the red rule of an official document. */
export function RootBar({ title, sub, end, masthead }: RootBarProps) {
  return (
    <header>
      {masthead && (
        <>
          <div className="masthead">
            <span>{masthead.name}</span>
            {masthead.office && <span className="org-sub">{masthead.office}</span>}
          </div>
          <div className="rule" />
        </>
      )}
      <div className={masthead ? 'top root homehd' : 'top root'}>
        <div className="grow hd">
          <PageTitle>{title}</PageTitle>
          {sub && <p className="sub">{sub}</p>}
        </div>
        {end}
      </div>
    </header>
  );
}
