import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOffice, usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { Button } from '#src/ui/button.tsx';
import { Row, type RowProps } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Table } from '#src/ui/table.tsx';

const PAGE = 50;

export interface DeskListProps {
  /** The records found, in their order. */
  readonly found: readonly Shown[];
  readonly label: string;
  readonly caption: string;
  /** The columns on a desk; the first leads to the record. */
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly titleOf: (record: Shown) => string;
  readonly pathOf: (record: Shown) => string;
  /** What stands in the other columns. */
  readonly cellsOf: (record: Shown) => Readonly<Record<string, ReactNode>>;
  /** The same on a phone. */
  readonly rowOf: (record: Shown) => Pick<RowProps, 'kind' | 'at' | 'foot'>;
}

/** Records on the desk: a table on a wide screen, rows on a phone. Only what is asked for is drawn. */
export function DeskList({ found, label, caption, columns, titleOf, pathOf, cellsOf, rowOf }: DeskListProps) {
  const { t } = useTranslation('county');
  const [shown, setShown] = useState(PAGE);
  const some = found.slice(0, shown);
  const rest = Math.min(PAGE, found.length - shown);
  const [first] = columns;
  return (
    <div className="sec stack">
      <div className="on-desk">
        <Table
          caption={caption}
          columns={columns}
          rows={some.map((record) => ({
            key: record.id,
            cells: {
              ...cellsOf(record),
              [first?.key ?? '']: (
                <Link className="link" to={pathOf(record)}>
                  {titleOf(record)}
                </Link>
              ),
            },
          }))}
        />
      </div>
      <div className="on-phone">
        <Rows label={label}>
          {some.map((record) => (
            <Row key={record.id} to={pathOf(record)} title={titleOf(record)} {...rowOf(record)} />
          ))}
        </Rows>
      </div>
      {rest > 0 && (
        <Button tone="outline" block onClick={() => setShown(shown + PAGE)}>
          {t('list.more', { n: rest })}
        </Button>
      )}
    </div>
  );
}

/** The name of an office, where this phone knows it. */
export function OfficeName({ id }: { readonly id: string | null }) {
  const office = useOffice(id);
  return <span>{office?.name}</span>;
}

/** The name of a person, where this phone knows it. */
export function PersonName({ id }: { readonly id: string }) {
  const person = usePerson(id);
  return <span>{person?.name}</span>;
}
