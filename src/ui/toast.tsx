import type { LucideIcon } from 'lucide-react';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { useUiWords } from './words.ts';

export interface ToastMessage {
  /** One line. Never an error: those stay in their place. */
  readonly text: string;
  readonly icon: LucideIcon;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** Stays until it is closed or acted on: a new version that waits. */
  readonly stays?: boolean | undefined;
}

export type ShowToast = (message: ToastMessage) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Shows one line above the bars; a newer one takes its place. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

export interface ToastProviderProps {
  readonly children: ReactNode;
  /** In elder mode nothing goes away by itself. */
  readonly elder?: boolean | undefined;
}

const SHOWN_MS = 6_000;

export function ToastProvider({ children, elder = false }: ToastProviderProps) {
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const show = useCallback<ShowToast>((next) => {
    setMessage({ ...next });
  }, []);
  const close = useCallback(() => {
    setMessage(null);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status">
        {message && <Toast message={message} stays={elder || message.stays === true} onClose={close} />}
      </div>
    </ToastContext>
  );
}

interface ToastProps {
  readonly message: ToastMessage;
  readonly stays: boolean;
  readonly onClose: () => void;
}

/** Goes after six seconds, but not while it is pointed at or focused. */
function Toast({ message, stays, onClose }: ToastProps) {
  const words = useUiWords();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (stays || isHeld) return;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [message, stays, isHeld, onClose]);
  const hold = useMemo(() => holdHandlers(setHeld), []);
  const { action } = message;

  return (
    <div className="toast" {...hold}>
      <Icon of={message.icon} size="s" />
      <span className="say-it">{message.text}</span>
      {action && (
        <Button
          small
          onClick={() => {
            onClose();
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      {stays && <IconButton icon={X} label={words('button.close')} onClick={onClose} />}
    </div>
  );
}

function holdHandlers(setHeld: (held: boolean) => void) {
  const hold = () => {
    setHeld(true);
  };
  const release = () => {
    setHeld(false);
  };
  return { onPointerEnter: hold, onPointerLeave: release, onFocus: hold, onBlur: release };
}
