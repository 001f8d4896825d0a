import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { useAnsweredOn, useClassMeaning } from '#src/hall/class-meaning.ts';
import { Section } from '#src/ui/section.tsx';
import { followUpsOf, namesOf } from '#src/features/proposal/model/wording.ts';
import { proposalPath } from './proposal-paths.ts';
import { Fact, ProposalFiles } from './proposal-text.tsx';

const LINES = ['number', 'leadAssigned'] as const;

/** What came of it: number, units and day, the answer with its class and what the class means, the judgement, what followed. */
export function ProposalResults({ record }: { readonly record: Shown }) {
  const { body } = record;
  const { t, i18n } = useTranslation('proposal');
  const day = (date: string) => (isCalendarDate(date) ? dayOfYearText(i18n.language, date) : date);
  const reasons = namesOf(body, 'reasons').map((reason) => t([`reason.${reason}`, reason]));
  const facts: readonly (readonly [string, string])[] = [
    ...LINES.map((field) => [field, textIn(body, field)] as const),
    ['coAssigned', namesOf(body, 'coAssigned').join(t('names.separator'))],
    ['due', day(textIn(body, 'due'))],
    ['key', body.key === true ? t('honour.yes') : ''],
    ['supervisedBy', body.key === true ? textIn(body, 'supervisedBy') : ''],
    ['outstanding', body.outstanding === true ? t('honour.yes') : ''],
    ['consultation', textIn(body, 'consultation') && t(`consultation.${textIn(body, 'consultation')}`)],
    ['reasons', reasons.join(t('names.separator'))],
    ['discussed', textIn(body, 'discussed')],
    ['satisfaction', textIn(body, 'satisfaction') && t(`satisfaction.${textIn(body, 'satisfaction')}`)],
    ['remarks', textIn(body, 'remarks')],
  ];
  const given = facts.filter(([, value]) => value !== '');
  const followUps = followUpsOf(body);
  const mergedInto = textIn(body, 'mergedInto');
  if (given.length + followUps.length === 0 && mergedInto === '' && textIn(body, 'replyText') === '') return null;
  return (
    <Section title={t('detail.result')}>
      <div className="card pad txt">
        <Reply record={record} />
        {given.length > 0 && (
          <dl className="dl">
            {given.map(([field, value]) => (
              <Fact key={field} name={t(`field.${field}.label`)} value={value} />
            ))}
          </dl>
        )}
        {mergedInto !== '' && <MergedInto id={mergedInto} />}
        {followUps.map(({ id, text, on }) => (
          <div key={id}>
            <h3>{t('action.followUp')}</h3>
            <p>{text}</p>
            <p className="small muted num">{day(on)}</p>
          </div>
        ))}
      </div>
    </Section>
  );
}

function Reply({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  const meaning = useClassMeaning();
  const on = useAnsweredOn(record);
  const { body } = record;
  const text = textIn(body, 'replyText');
  const result = textIn(body, 'resultClass');
  if (text === '') return null;
  return (
    <div>
      <h3>{t('field.replyText.label')}</h3>
      <p>{text}</p>
      {result !== '' && (
        <p className="small muted">{t('detail.class', { class: t(`resultClass.${result}`), legend: meaning(result, on) })}</p>
      )}
      <ProposalFiles record={record} field="replyFiles" />
    </div>
  );
}

/** The proposal it was merged into: a link where this phone has it, else only the fact. */
function MergedInto({ id }: { readonly id: string }) {
  const { t } = useTranslation('proposal');
  const view = useRecord(id);
  if (view.state !== 'ready') return <p>{t('detail.merged')}</p>;
  const { body } = view.record;
  return (
    <p>
      <Link className="link" to={proposalPath(id)}>
        {t('detail.mergedInto', { number: textIn(body, 'number'), subject: textIn(body, 'subject') })}
      </Link>
    </p>
  );
}
