import type { LucideIcon } from 'lucide-react';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

export interface RowProps {
  readonly title: ReactNode;
  /** The small line above: what kind of thing this is. */
  readonly kind?: ReactNode;
  /** The end of the small line: when, or a tag. */
  readonly at?: ReactNode;
  /** The line below. */
  readonly meta?: ReactNode;
  /** The tag and what stands beside it. */
  readonly foot?: ReactNode;
  readonly icon?: LucideIcon | undefined;
  /** A picture or avatar before the words. */
  readonly lead?: ReactNode;
  /** The present value of a setting, before the chevron. */
  readonly value?: ReactNode;
  /** A chevron at the end; on by default where a row of one line leads on. */
  readonly chevron?: boolean | undefined;
  /** The row leads there. */
  readonly to?: string | undefined;
  /** The row does this. Without `to` and `onPress` it only shows. */
  readonly onPress?: (() => unknown) | undefined;
  readonly danger?: boolean | undefined;
  /** Buttons of the row itself; only for rows that do not lead anywhere. */
  readonly actions?: ReactNode;
}

/** One line of a list: kind, title, what it is about and how it stands. */
export function Row(props: RowProps) {
  const { to, onPress, danger, kind, foot, meta, icon } = props;
  const oneLine = !kind && !foot && (!meta || Boolean(icon));
  const name = classes('row-i', oneLine && 'center', danger && 'danger');
  const body = <RowBody {...props} chevron={props.chevron ?? (oneLine && to !== undefined)} />;
  if (to !== undefined) {
    return (
      <Link className={name} to={to}>
        {body}
      </Link>
    );
  }
  if (onPress) {
    return (
      <button type="button" className={name} onClick={() => void onPress()}>
        {body}
      </button>
    );
  }
  return <div className={name}>{body}</div>;
}

function RowBody({ title, kind, at, meta, foot, icon, lead, value, chevron, actions }: RowProps) {
  return (
    <>
      {icon && <Icon of={icon} className="lead" />}
      {lead}
      <span className="body">
        {(kind ?? at) && (
          <span className="kind">
            {kind}
            {at && <span className="at num">{at}</span>}
          </span>
        )}
        <span className="t">{title}</span>
        {meta && <span className="m">{meta}</span>}
        {foot && <span className="foot2">{foot}</span>}
        {actions && <span className="acts2">{actions}</span>}
      </span>
      {value && <span className="val">{value}</span>}
      {chevron && <Icon of={ChevronRight} size="s" className="chev" />}
    </>
  );
}
