import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { dateIn, yearOf } from '#src/domain/calendar.ts';
import { monthText } from '#src/i18n/format.ts';
import { useInSteps } from '#src/ui/in-steps.ts';
import { usePhone } from '#src/ui/phone.ts';
import type { OwnRecord } from './gather.tsx';

/** Rows that are drawn together: the screen of a small phone, and what a slow one lays out within a frame. */
const BLOCK = 5;

export interface MonthListProps {
  readonly records: readonly OwnRecord[];
  /** What was asked for; another list begins with its first rows. */
  readonly about: string;
}

/** One heading with its rows, cut into blocks. */
interface Part {
  /** `2026-09`, or `fix` for what needs the member. */
  readonly name: string;
  readonly count: number;
  /** Blocks before it. */
  readonly before: number;
  readonly blocks: readonly (readonly OwnRecord[])[];
}

/** Returned and failed ones first under 要您处理, then the rest month by month, newest first. */
export function MonthList({ records, about }: MonthListProps) {
  const { t, i18n } = useTranslation('report');
  const year = yearOf(dateIn(new Date(usePhone().now()).toISOString()));
  const parts = useMemo(() => partsOf(records), [records]);
  const last = parts.at(-1);
  const { count: shown, end } = useInSteps(last ? last.before + last.blocks.length : 0, about, useLocation().key);
  const heading = (month: string) => {
    const name = monthText(i18n.language, `${month}-01`);
    return yearOf(month) === year ? name : t('records.monthOfYear', { month: name, year: yearOf(month) });
  };
  return (
    <>
      {parts
        .filter(({ before }) => before < shown)
        .map(({ name, count, before, blocks }) => (
          <section key={name}>
            <h2 className="month">
              {name === 'fix' ? t('records.urgent') : heading(name)}
              {name !== 'fix' && <span className="num">{t('records.count', { count })}</span>}
            </h2>
            <ul className="rows long">
              {blocks.slice(0, shown - before).map((block) => (
                <Block key={block[0]?.record.id} records={block} />
              ))}
            </ul>
          </section>
        ))}
      <div ref={end} />
    </>
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
  let before = 0;
  return [...groups].map(([name, group]) => {
    const blocks = Array.from({ length: Math.ceil(group.length / BLOCK) }, (_, at) => group.slice(at * BLOCK, (at + 1) * BLOCK));
    const part = { name, count: group.length, before, blocks };
    before += blocks.length;
    return part;
  });
}

/** Drawn again only when its own records change. */
const Block = memo(function Block({ records }: { readonly records: readonly OwnRecord[] }) {
  return records.map(({ kind: { Row }, record }) => (
    <li key={record.id}>
      <Row record={record} />
    </li>
  ));
});
