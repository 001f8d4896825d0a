import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { hasRole, officesOf } from '#src/domain/people.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { engagement, ENGAGEMENT_SOURCES } from '#src/features/engagement/model/engagement.ts';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { type Sending, useSending } from '#src/hall/writing/use-sending.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { Chips } from '#src/ui/chips.tsx';
import { DateField } from '#src/ui/date-field.tsx';
import { engagementPath, ENGAGEMENTS_PATH } from './engagement-paths.ts';
import { OfficeField, PersonField } from './person-fields.tsx';

/** Engaging a clerk: at which office, whom, from among whom, by which letter, from when to when. Source: §3.3.2. */
export function NewEngagementPage() {
  const { t } = useTranslation('engagement');
  const actor = useActor();
  const own = hasRole(actor, 'countyOffice') ? null : officesOf(actor, ['director']);
  const office = own?.length === 1 ? own[0] : undefined;
  const sending = useSending(engagement, {
    needs: ['office', 'person', 'source', 'letter', 'start'],
    filled: { start: actor.today, ...(office === undefined ? {} : { office }) },
    pathOf: engagementPath,
  });
  return (
    <SendingPage title={t('write.title')} back={ENGAGEMENTS_PATH} sending={sending} note={t('write.note')} sendWords={t('write.send')}>
      {office === undefined && <OfficeField sending={sending} own={own} />}
      <PersonField sending={sending} />
      <Chips
        id="source"
        label={t('field.source.label')}
        options={ENGAGEMENT_SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
        value={typedIn(sending.values, 'source')}
        error={sending.errorAt('source')}
        onChange={(value) => sending.change('source', value)}
      />
      <WordsField sending={sending} field="letter" label={t('field.letter.label')} hint={t('write.letter.hint')} oneLine />
      <Day sending={sending} field="start" />
      <Day sending={sending} field="end" />
      <WordsField
        sending={sending}
        field="criteria"
        label={t('field.criteria.label')}
        hint={t('write.criteria.hint')}
        optional={t('field.optional')}
      />
    </SendingPage>
  );
}

function Day({ sending, field }: { readonly sending: Sending; readonly field: 'start' | 'end' }) {
  const { t, i18n } = useTranslation('engagement');
  const { today } = useActor();
  return (
    <DateField
      id={field}
      label={t(`field.${field}.label`)}
      hint={field === 'end' ? t('write.end.hint') : t('field.date.hint')}
      optional={field === 'end' ? t('field.optional') : undefined}
      error={sending.errorAt(field)}
      today={today}
      show={(day) => fullDayText(i18n.language, day)}
      value={typedIn(sending.values, field)}
      onChange={(value) => sending.change(field, value)}
    />
  );
}
