import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Section } from '#src/ui/section.tsx';

const FACTS = ['number', 'sentTo', 'copiedTo', 'unit', 'due', 'result', 'feedback'] as const;

/** What came of the report: where it was issued, who handles it, who adopted it, what leaders wrote on it. */
export function Results({ record: { body } }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('county');
  const facts = FACTS.filter((name) => textIn(body, name) !== '');
  const [adoptions, instructions] = [objectsIn(body, 'adoptions'), objectsIn(body, 'instructions')];
  if (facts.length + adoptions.length + instructions.length === 0) return null;
  const shown = (name: string) => (name === 'due' ? dayOfYearText(i18n.language, textIn(body, name)) : textIn(body, name));
  return (
    <Section title={t('report.result.title')}>
      <div className="card pad stack">
        {facts.length > 0 && (
          <dl className="dl">
            {facts.map((name) => (
              <Fact key={name} name={t(`act.${name}.label`)} value={shown(name)} />
            ))}
          </dl>
        )}
        <Adoptions items={adoptions} />
        <Instructions items={instructions} />
      </div>
    </Section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Adoptions({ items }: { readonly items: readonly Body[] }) {
  const { t, i18n } = useTranslation('county');
  const { t: ofReport } = useTranslation('report');
  return items.map((item) => (
    <p className="parts" key={textIn(item, 'id')}>
      <span>
        {t('report.adoption', { level: ofReport(`level.${textIn(item, 'level')}`), way: ofReport(`way.${textIn(item, 'way')}`) })}
      </span>
      <span className="small muted num">{dayOfYearText(i18n.language, textIn(item, 'on'))}</span>
    </p>
  ));
}

function Instructions({ items }: { readonly items: readonly Body[] }) {
  const { t, i18n } = useTranslation('county');
  return items.map((item) => (
    <div className="say" key={textIn(item, 'id')}>
      <p className="w">
        <span>{t('report.instruction', { by: textIn(item, 'by') })}</span>
        <span className="num">{dayOfYearText(i18n.language, textIn(item, 'on'))}</span>
      </p>
      <q>{textIn(item, 'text')}</q>
    </div>
  ));
}
