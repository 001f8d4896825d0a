import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { dateIn, yearOf } from '#src/domain/calendar.ts';
import { monthText } from '#src/i18n/format.ts';
import { useLongList } from '#src/ui/long-list.ts';
import { LongRows } from '#src/ui/long-rows.tsx';
import { usePhone } from '#src/ui/phone.ts';
import type { OwnRecord } from './gather.tsx';

export interface MonthListProps {
  readonly records: readonly OwnRecord[];
  /** What was asked for; another list begins with its first rows. */
  readonly about: string;
}

/** One heading with its rows. */
interface Part {
  /** `2026-09`, or `fix` for what needs the member. */
  readonly name: string;
  /** The number of its first row. */
  readonly first: number;
  readonly records: readonly OwnRecord[];
}

/** Returned and failed ones first under 要您处理, then the rest month by month, newest first. */
export function MonthList({ records, about }: MonthListProps) {
  const { t, i18n } = useTranslation('report');
  const year = yearOf(dateIn(new Date(usePhone().now()).toISOString()));
  const parts = useMemo(() => partsOf(records), [records]);
  const { box, ...list } = useLongList(records.length, about, useLocation().key);
  const heading = (month: string) => {
    if (month === 'fix') return t('records.urgent');
    const name = monthText(i18n.language, `${month}-01`);
    return yearOf(month) === year ? name : t('records.monthOfYear', { month: name, year: yearOf(month) });
  };
  return (
    <div ref={box}>
      {parts.map(({ name, first, records: rows }) => (
        <section key={name}>
          <h2 className="month">
            {heading(name)}
            {name !== 'fix' && <span className="num">{t('records.count', { count: rows.length })}</span>}
          </h2>
          <LongRows label={heading(name)} items={rows} first={first} keyOf={idOf} Item={RecordItem} {...list} />
        </section>
      ))}
    </div>
  );
}

function partsOf(records: readonly OwnRecord[]): Part[] {
  const groups = new Map<string, OwnRecord[]>();
  const isUrgent = ({ group }: OwnRecord) => group === 'fix';
  for (const record of [...records.filter(isUrgent), ...records.filter((one) => !isUrgent(one))]) {
    const name = isUrgent(record) ? 'fix' : record.day.slice(0, 7);
    const group = groups.get(name);
    if (group) group.push(record);
    else groups.set(name, [record]);
  }
  let first = 0;
  return [...groups].map(([name, group]) => {
    const part = { name, first, records: group };
    first += group.length;
    return part;
  });
}

function idOf({ record }: OwnRecord): string {
  return record.id;
}

/** Drawn again only when its own record changes. */
const RecordItem = memo(function RecordItem({ item: { kind, record } }: { readonly item: OwnRecord }) {
  return <kind.Row record={record} />;
});
