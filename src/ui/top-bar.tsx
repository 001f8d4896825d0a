import { ArrowLeft, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { PageTitle } from './page-title.tsx';
import { useUiWords } from './words.ts';

export interface TopBarProps {
  readonly title: string;
  /** Where back leads, or what it does. */
  readonly back?: string | (() => void) | undefined;
  /** Close means "leave, the draft is kept". */
  readonly leave?: 'back' | 'close';
  /** The newest words are not kept on this phone: closing must not be named as if they were. */
  readonly unkept?: boolean;
  readonly backLabel?: string | undefined;
  readonly end?: ReactNode;
}

/** The bar of an inner page: back or close, the page's name, one slot at the end. */
export function TopBar({ title, back, leave = 'back', unkept = false, backLabel, end }: TopBarProps) {
  const words = useUiWords();
  const icon = leave === 'close' ? X : ArrowLeft;
  const label = backLabel ?? words(leave === 'back' ? 'page.back' : unkept ? 'page.close.unkept' : 'page.close');
  return (
    <header className="top bar">
      {typeof back === 'string' && (
        <Link className="iconbtn" to={back} aria-label={label}>
          <Icon of={icon} />
        </Link>
      )}
      {typeof back === 'function' && <IconButton icon={icon} label={label} onClick={back} />}
      {back === undefined && <span className="iconbtn-gap" />}
      <PageTitle>{title}</PageTitle>
      <div className="end">{end}</div>
    </header>
  );
}
