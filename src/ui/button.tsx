import type { LucideIcon } from 'lucide-react';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { useRef, useState } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

export type ButtonTone = 'primary' | 'ink' | 'outline' | 'quiet' | 'danger';

export interface ButtonLook {
  /** At most one `primary` on a screen. */
  readonly tone?: ButtonTone | undefined;
  readonly small?: boolean | undefined;
  readonly block?: boolean | undefined;
  readonly grow?: boolean | undefined;
  readonly icon?: LucideIcon | undefined;
}

export interface ButtonProps extends ButtonLook, Omit<ComponentProps<'button'>, 'className' | 'style' | 'onClick'> {
  readonly children: ReactNode;
  /** While true, or while a returned promise is open, further taps do nothing. */
  readonly busy?: boolean | undefined;
  /** The verb in progress, shown while busy. */
  readonly busyLabel?: ReactNode;
  readonly onClick?: ((event: MouseEvent<HTMLButtonElement>) => unknown) | undefined;
}

export function buttonClass({ tone, small, block, grow }: ButtonLook): string {
  return classes('btn', tone, small && 'sm', block && 'block', grow && 'grow');
}

/** The one button. Busy keeps its width and its place in the tab order; a second tap is ignored. */
export function Button({
  tone,
  small,
  block,
  grow,
  icon,
  busy = false,
  busyLabel,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const [pending, setPending] = useState(false);
  const running = useRef(false);
  const [width, setWidth] = useState(0);
  const occupied = busy || pending;

  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (occupied || running.current) {
      event.preventDefault();
      return;
    }
    setWidth(event.currentTarget.offsetWidth);
    const outcome = onClick?.(event);
    if (!(outcome instanceof Promise)) return;
    running.current = true;
    setPending(true);
    void outcome.finally(() => {
      running.current = false;
      setPending(false);
    });
  }

  return (
    <button
      {...rest}
      type={type === 'submit' ? 'submit' : 'button'}
      className={buttonClass({ tone, small, block, grow })}
      aria-busy={occupied || undefined}
      style={occupied && width > 0 ? { minWidth: width } : undefined}
      onClick={handleClick}
    >
      {occupied ? <Icon of={LoaderCircle} size="s" turning /> : icon && <Icon of={icon} size="s" />}
      {occupied && busyLabel ? busyLabel : children}
    </button>
  );
}
