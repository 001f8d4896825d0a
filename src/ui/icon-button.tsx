import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from './icon.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style' | 'aria-label' | 'children'> {
  readonly icon: LucideIcon;
  readonly label: string;
}

/** A button of an icon alone: only for back, close, more, delete, previous and next. */
export function IconButton({ icon, label, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type === 'submit' ? 'submit' : 'button'} className="iconbtn" aria-label={label}>
      <Icon of={icon} />
    </button>
  );
}
