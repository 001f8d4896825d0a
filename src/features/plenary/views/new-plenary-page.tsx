import { useTranslation } from 'react-i18next';
import { useActor, useCommit } from '#src/device/live.ts';
import { hasRole, staffedOffices } from '#src/domain/people.ts';
import { plenaryId } from '#src/domain/record/identity.ts';
import { namesOf } from '#src/domain/record/names.ts';
import { textIn, typedIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { allow, type Result } from '#src/domain/result.ts';
import { plenary } from '#src/features/plenary/model/plenary.ts';
import { OfficesField } from '#src/hall/offices-field.tsx';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { type Sending, useSending } from '#src/hall/writing/use-sending.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { DateField } from '#src/ui/date-field.tsx';
import { PLENARY_PATH } from './plenary-paths.ts';

/** Opens the preparation of a plenary session: the county for every office in one step, an office for itself. Source: §3.3.3. */
export function NewPlenaryPage() {
  const { t } = useTranslation('plenary');
  const actor = useActor();
  const commit = useCommit();
  const isCounty = hasRole(actor, 'countyOffice');
  const [own] = staffedOffices(actor);

  /** One for each office; begun by the office already, it is the same one. */
  async function keep(_id: string, { offices, ...given }: Body): Promise<Result<unknown>> {
    for (const office of namesOf({ offices: offices ?? [] }, 'offices')) {
      const id = plenaryId(office, textIn(given, 'term'), textIn(given, 'session'));
      const done = await commit.edit('plenary', id, { ...given, office });
      if (!done.ok) return done;
    }
    return allow(null);
  }

  const sending = useSending(plenary, {
    needs: ['offices', 'term', 'session', 'from'],
    filled: isCounty || own === undefined ? {} : { offices: [own] },
    beside: ['offices'],
    keep,
    pathOf: () => PLENARY_PATH,
  });
  return (
    <SendingPage title={t('write.new')} back={PLENARY_PATH} sending={sending} note={t('write.note')} sendWords={t('write.send')}>
      <WordsField sending={sending} field="term" label={t('field.term.label')} hint={t('field.term.hint')} oneLine />
      <WordsField sending={sending} field="session" label={t('field.session.label')} hint={t('field.session.hint')} oneLine />
      <Day sending={sending} field="from" />
      <Day sending={sending} field="to" />
      <WordsField sending={sending} field="place" label={t('field.place.label')} optional={t('field.optional')} oneLine />
      <WordsField sending={sending} field="notes" label={t('field.notes.label')} optional={t('field.optional')} />
      {isCounty && (
        <OfficesField
          id="offices"
          label={t('field.offices.label')}
          error={sending.errorAt('offices')}
          ids={namesOf(sending.values, 'offices')}
          onChange={(ids) => sending.change('offices', [...ids])}
        />
      )}
    </SendingPage>
  );
}

function Day({ sending, field }: { readonly sending: Sending; readonly field: 'from' | 'to' }) {
  const { t, i18n } = useTranslation('plenary');
  const { today } = useActor();
  return (
    <DateField
      id={field}
      label={t(`field.${field}.label`)}
      hint={t('field.date.hint')}
      optional={field === 'to' ? t('field.optional') : undefined}
      error={sending.errorAt(field)}
      today={today}
      show={(date) => fullDayText(i18n.language, date)}
      value={typedIn(sending.values, field)}
      onChange={(value) => sending.change(field, value)}
    />
  );
}
