import type { ReactNode } from 'react';
import { Children } from 'react';

export interface RowsProps {
  readonly label?: string | undefined;
  /** {@link Row}s, {@link SwitchRow}s; each becomes one item of the list. */
  readonly children: ReactNode;
}

/** A group of rows, parted by hairlines. */
export function Rows({ label, children }: RowsProps) {
  return (
    <ul className="rows" aria-label={label}>
      {Children.map(children, (child) => child && <li>{child}</li>)}
    </ul>
  );
}
