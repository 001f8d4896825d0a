import type { ReactNode } from 'react';
import type { LinkProps } from 'react-router';
import { Link } from 'react-router';
import type { ButtonLook } from './button.tsx';
import { buttonClass } from './button.tsx';
import { Icon } from './icon.tsx';

export interface LinkButtonProps extends ButtonLook, Omit<LinkProps, 'className' | 'style'> {
  readonly children: ReactNode;
}

/** A link that looks like a button: it goes somewhere, it does nothing by itself. */
export function LinkButton({ tone, small, block, grow, icon, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonClass({ tone, small, block, grow })}>
      {icon && <Icon of={icon} size="s" />}
      {children}
    </Link>
  );
}
