import '#src/hall/yearly/yearly.css';
import './summary.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Shown } from '#src/device/shown.ts';
import { numberIn, objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { sectionOf } from '#src/features/summary/model/figures.ts';
import { DUTY_SECTIONS, SECTION_CLAUSES, SECTIONS, type Section as Part } from '#src/features/summary/model/sections.ts';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { figurePath } from './summary-paths.ts';

/** A summary as it stands: every section in words, with the figures that open their records, and the six-duty table. */
export function SummaryReading({ record }: { readonly record: Shown }) {
  return SECTIONS.map((section) => (
    <div key={section}>
      <SectionPart record={record} section={section} />
      {section === 'liaison' && <DutyTable record={record} />}
    </div>
  ));
}

function SectionPart({ record, section }: { readonly record: Shown; readonly section: Part }) {
  const { t } = useTranslation('summary');
  const words = textIn(record.body, section);
  const clause = DUTY_SECTIONS.find((duty) => duty === section);
  return (
    <Section title={t(`field.${section}.label`)} note={clause && SECTION_CLAUSES[clause]}>
      <p className={words === '' ? 'small muted' : 'card pad yr-text'}>{words === '' ? t('section.empty') : words}</p>
      <FigureLinks record={record} section={section} />
    </Section>
  );
}

/** The figures of a section; each opens what it was counted from. */
function FigureLinks({ record, section }: { readonly record: Shown; readonly section: Part }) {
  const { t } = useTranslation('summary');
  const figures = objectsIn(record.body, 'figures').filter((one) => sectionOf(textIn(one, 'key')) === section);
  const filled = figures.filter(({ count }) => typeof count === 'number' && count > 0);
  if (filled.length === 0) return null;
  return (
    <ul className="sm-figs" aria-label={t('figures.label')}>
      {filled.map((one) => {
        const key = textIn(one, 'key');
        return (
          <li key={key}>
            <Link to={figurePath(record.id, key)}>
              {t(`figure.${key}`)} <b className="num">{numberIn(one, 'count')}</b>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function DutyTable({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('summary');
  const rows = objectsIn(record.body, 'dutyTable');
  if (rows.length === 0) return null;
  const columns = [
    { key: 'duty', label: t('table.duty') },
    { key: 'owed', label: t('table.owed'), align: 'right' as const },
    { key: 'done', label: t('table.done'), align: 'right' as const },
    { key: 'waiting', label: t('table.waiting'), align: 'right' as const },
  ];
  return (
    <Section title={t('field.dutyTable.label')}>
      <Table
        caption={t('table.caption')}
        columns={columns}
        rows={rows.map((row) => {
          const duty = textIn(row, 'duty');
          const done = <Link to={figurePath(record.id, `duty-${duty}`)}>{numberIn(row, 'done')}</Link>;
          const cells = { duty: t(`duty.${duty}`), owed: numberIn(row, 'owed'), done, waiting: numberIn(row, 'waiting') };
          return { key: duty, cells };
        })}
      />
    </Section>
  );
}
