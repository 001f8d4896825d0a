import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { IconButton } from './icon-button.tsx';
import { Trouble } from './trouble.tsx';
import { useUnkeptWords } from './unkept.ts';
import { useUiWords } from './words.ts';

export interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  /** One primary button, and what else may be chosen. */
  readonly actions?: ReactNode;
  /** Escape, the close button and a tap outside. */
  readonly onClose: () => void;
}

/** A question over the page. The browser's own dialog keeps focus inside; on closing, focus returns to where it was. */
export function Sheet(props: SheetProps) {
  return props.open ? <OpenSheet {...props} /> : null;
}

function OpenSheet({ title, children, actions, onClose }: SheetProps) {
  const words = useUiWords();
  const unkept = useUnkeptWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = document.activeElement;
    show(element);
    heading.current?.focus();
    return () => {
      hide(element);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const handleCancel = (event: Event) => {
      event.preventDefault();
      onClose();
    };
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) handleCancel(event);
      if (event.key === 'Tab') keepInside(element, event);
    };
    const handlePress = (event: MouseEvent) => {
      if (event.target === element && isOutside(element, event)) onClose();
    };
    element.addEventListener('cancel', handleCancel);
    element.addEventListener('keydown', handleKey);
    element.addEventListener('click', handlePress);
    return () => {
      element.removeEventListener('cancel', handleCancel);
      element.removeEventListener('keydown', handleKey);
      element.removeEventListener('click', handlePress);
    };
  }, [onClose]);

  return (
    <dialog className="sheet" ref={dialog} aria-labelledby={id} aria-modal="true">
      <div className="sheet-h">
        <h2 id={id} tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <IconButton icon={X} label={words('button.close')} onClick={onClose} />
      </div>
      <Trouble words={unkept} />
      {children}
      {actions && <div className="sheet-f">{actions}</div>}
    </dialog>
  );
}

/** Phones of before 2022 have no `showModal`; there the sheet is shown as it is and keeps focus by hand. */
function show(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  if ('showModal' in dialog) dialog.showModal();
  else (dialog as HTMLElement).setAttribute('open', '');
}

function hide(dialog: HTMLDialogElement): void {
  if ('close' in dialog) dialog.close();
  else (dialog as HTMLElement).removeAttribute('open');
}

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

function keepInside(dialog: HTMLElement, event: KeyboardEvent): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const [first, last] = [stops[0], stops.at(-1)];
  const here = document.activeElement;
  const isLeaving = event.shiftKey ? here === first || !stops.includes(here as HTMLElement) : here === last;
  if (!isLeaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

function isOutside(dialog: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
