import type { LucideIcon } from 'lucide-react';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

export interface NoticeProps {
  readonly tone?: 'wait' | 'warn' | 'back' | 'done';
  readonly icon: LucideIcon;
  /** What happened, in bold, before the rest. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** Makes the whole notice a link. */
  readonly to?: string | undefined;
  /** Buttons under the words. */
  readonly actions?: ReactNode;
}

/** A lasting note in its place: what happened, what is safe, the next tap. */
export function Notice({ tone = 'wait', icon, lead, children, to, actions }: NoticeProps) {
  const name = classes('notice', tone !== 'wait' && tone);
  const body = (
    <>
      {lead && <b>{lead}</b>}
      {children}
    </>
  );
  if (to !== undefined) {
    return (
      <Link className={name} to={to}>
        <Icon of={icon} size="s" />
        <span className="body">{body}</span>
        <Icon of={ChevronRight} size="s" className="end" />
      </Link>
    );
  }
  return (
    <div className={name}>
      <Icon of={icon} size="s" />
      <div className="body">
        <p>{body}</p>
        {actions && <div className="acts2">{actions}</div>}
      </div>
    </div>
  );
}
