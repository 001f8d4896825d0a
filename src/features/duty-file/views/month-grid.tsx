import { useTranslation } from 'react-i18next';
import type { MonthMark } from '#src/features/duty-file/model/months.ts';
import type { FileDuty } from './use-file.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const LOOKS: Readonly<Record<Exclude<MonthMark, null>, string>> = { confirmed: 'y', waiting: 'w' };

/** 一年看一眼: six rows of twelve months, each mark also in words. */
export function MonthGrid({ duties }: { readonly duties: readonly FileDuty[] }) {
  const { t } = useTranslation('duty-file');
  return (
    <table className="grid">
      <caption className="vh">{t('grid.caption')}</caption>
      <colgroup>
        <col className="lab" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">{t('grid.duty')}</span>
          </th>
          {MONTHS.map((month) => (
            <th key={month} scope="col">
              <span aria-hidden="true">{month}</span>
              <span className="vh">{t('grid.month', { month })}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {duties.map(({ key, name, months }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {months.map((mark, index) => (
              <td key={index} className={mark === null ? undefined : LOOKS[mark]}>
                {mark !== null && <i />}
                <span className="vh">{t(`grid.${mark ?? 'none'}`)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
