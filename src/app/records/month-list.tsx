import { useTranslation } from 'react-i18next';
import { dateIn, yearOf } from '#src/domain/calendar.ts';
import { monthText } from '#src/i18n/format.ts';
import { usePhone } from '#src/ui/phone.ts';
import { Rows } from '#src/ui/rows.tsx';
import type { OwnRecord } from './gather.tsx';

/** Returned and failed ones first under 要您处理, then the rest month by month, newest first. */
export function MonthList({ records }: { readonly records: readonly OwnRecord[] }) {
  const { t, i18n } = useTranslation('report');
  const year = yearOf(dateIn(new Date(usePhone().now()).toISOString()));
  const urgent = records.filter(({ group }) => group === 'fix');
  const rest = records.filter(({ group }) => group !== 'fix');
  const months = [...new Set(rest.map(({ day }) => day.slice(0, 7)))];
  return (
    <>
      {urgent.length > 0 && (
        <>
          <h2 className="month">{t('records.urgent')}</h2>
          <RowsOf records={urgent} />
        </>
      )}
      {months.map((month) => {
        const own = rest.filter(({ day }) => day.startsWith(month));
        const name = monthText(i18n.language, `${month}-01`);
        return (
          <section key={month}>
            <h2 className="month">
              {yearOf(month) === year ? name : t('records.monthOfYear', { month: name, year: yearOf(month) })}
              <span className="num">{t('records.count', { count: own.length })}</span>
            </h2>
            <RowsOf records={own} />
          </section>
        );
      })}
    </>
  );
}

function RowsOf({ records }: { readonly records: readonly OwnRecord[] }) {
  return (
    <Rows>
      {records.map(({ kind: { Row }, record }) => (
        <Row key={record.id} record={record} />
      ))}
    </Rows>
  );
}
