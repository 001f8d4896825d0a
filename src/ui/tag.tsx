import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

export type Tone = 'neutral' | 'draft' | 'wait' | 'done' | 'warn' | 'back';

export interface TagProps {
  readonly tone?: Tone | undefined;
  readonly icon: LucideIcon;
  readonly children: ReactNode;
}

/** A status: colour, icon and words, so that it still works without the colour. */
export function Tag({ tone = 'neutral', icon, children }: TagProps) {
  return (
    <span className={classes('tag', tone !== 'neutral' && tone)}>
      <Icon of={icon} size="xs" />
      {children}
    </span>
  );
}
