import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { Icon } from './icon.tsx';

export interface SwitchRowProps {
  readonly label: ReactNode;
  readonly meta?: ReactNode;
  readonly icon?: LucideIcon | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
}

/** A row that turns something on and off at once. */
export function SwitchRow({ label, meta, icon, checked, onChange, disabled }: SwitchRowProps) {
  const id = useId();
  return (
    <label className="row-i center switch-row">
      {icon && <Icon of={icon} className="lead" />}
      <span className="body">
        <span className="t" id={`${id}-label`}>
          {label}
        </span>
        {meta && (
          <span className="m" id={`${id}-meta`}>
            {meta}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        className="switch"
        aria-labelledby={`${id}-label`}
        aria-describedby={meta ? `${id}-meta` : undefined}
        checked={checked}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
    </label>
  );
}
