import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly align?: 'right' | 'center' | undefined;
}

export interface TableRow {
  readonly key: string;
  /** By column; the first column is the row's heading. */
  readonly cells: Readonly<Record<string, ReactNode>>;
}

export interface TableProps {
  readonly caption: ReactNode;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

const ALIGN_CLASS = { right: 'r', center: 'c' } as const;

/** Rows of facts for desks, with a caption and headings that are headings. Narrow screens scroll it by itself. */
export function Table({ caption, columns, rows }: TableProps) {
  const [head, ...others] = columns;
  if (!head) return null;
  return (
    <div className="tbl-wrap">
      <table className="tbl">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, align }) => (
              <th key={key} scope="col" className={classes(align && ALIGN_CLASS[align]) || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.cells[head.key]}</th>
              {others.map(({ key, align }) => (
                <td key={key} className={classes(align && ALIGN_CLASS[align]) || undefined}>
                  {row.cells[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
