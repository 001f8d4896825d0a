import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface ActionsProps {
  /** What the bar is for, for those who cannot see it. */
  readonly label: string;
  /** One line that says what will happen. */
  readonly note?: ReactNode;
  readonly noteIcon?: LucideIcon | undefined;
  readonly children: ReactNode;
}

/** The bottom bar with the one primary action. */
export function Actions({ label, note, noteIcon, children }: ActionsProps) {
  return (
    <div className="actions" role="region" aria-label={label}>
      {note && (
        <p className="note">
          {noteIcon && <Icon of={noteIcon} size="xs" />}
          <span>{note}</span>
        </p>
      )}
      <div className="row">{children}</div>
    </div>
  );
}
