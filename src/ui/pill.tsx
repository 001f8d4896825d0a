import type { LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { useSpokenSlowly } from './use-spoken-slowly.ts';

export interface PillProps {
  readonly to: string;
  readonly tone?: 'plain' | 'wait' | 'back';
  readonly icon: LucideIcon;
  readonly turning?: boolean | undefined;
  readonly children: string;
}

/** Where sending stands, in the top bar. Changes are announced, at most once in ten seconds. */
export function Pill({ to, tone = 'plain', icon, turning, children }: PillProps) {
  const spoken = useSpokenSlowly(children, 10_000);
  return (
    <>
      <Link className={classes('pill', tone !== 'plain' && tone)} to={to}>
        <span>
          <Icon of={icon} turning={turning} />
          {children}
        </span>
      </Link>
      <span className="vh" role="status">
        {spoken}
      </span>
    </>
  );
}
