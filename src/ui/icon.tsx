import type { LucideIcon } from 'lucide-react';
import { classes } from './classes.ts';

export interface IconProps {
  readonly of: LucideIcon;
  /** `m` 24, `s` 20, `xs` as tall as the words beside it. */
  readonly size?: 'm' | 's' | 'xs';
  readonly turning?: boolean | undefined;
  readonly className?: string | undefined;
}

/** A decorative icon in the design's sizes and stroke; the words beside it carry the meaning. */
export function Icon({ of: Glyph, size = 'm', turning = false, className }: IconProps) {
  const names = classes('i', size !== 'm' && size, turning && 'spin', className);
  return <Glyph className={names} aria-hidden="true" focusable="false" />;
}
