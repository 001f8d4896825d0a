import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { hasRole, officesOf } from '#src/domain/people.ts';
import { objectsIn, textIn, typedIn } from '#src/domain/record/read-body.ts';
import { task } from '#src/features/task/model/task.ts';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { type Sending, useSending } from '#src/hall/writing/use-sending.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { DateField } from '#src/ui/date-field.tsx';
import { Select } from '#src/ui/select.tsx';
import { taskPath, TASKS_PATH } from './task-paths.ts';

const ENOUGH = 5_000;

/** A task for an office or one of its people; a local Party committee gives them to its own office. Source: §1, §2.7. */
export function NewTaskPage() {
  const { t, i18n } = useTranslation('task');
  const actor = useActor();
  const isCounty = hasRole(actor, 'countyOffice');
  const [own] = officesOf(actor, ['localParty']);
  const filled = isCounty || own === undefined ? { from: 'county' } : { from: 'localParty', to: own };
  const sending = useSending(task, { needs: ['to', 'title', 'text', 'due'], filled, pathOf: taskPath });
  return (
    <SendingPage title={t('write.title')} back={TASKS_PATH} sending={sending} note={t('write.note')} sendWords={t('write.send')}>
      <WhomField sending={sending} own={isCounty ? null : (own ?? null)} />
      <WordsField sending={sending} field="title" label={t('field.title.label')} oneLine />
      <WordsField sending={sending} field="text" label={t('field.text.label')} />
      <DateField
        id="due"
        label={t('field.due.label')}
        hint={t('field.date.hint')}
        error={sending.errorAt('due')}
        today={actor.today}
        show={(date) => fullDayText(i18n.language, date)}
        value={typedIn(sending.values, 'due')}
        onChange={(value) => sending.change('due', value)}
      />
    </SendingPage>
  );
}

interface WhomFieldProps {
  readonly sending: Sending;
  /** The one office there is to choose; null for the county. */
  readonly own: string | null;
}

function WhomField({ sending, own }: WhomFieldProps) {
  const { t } = useTranslation('task');
  const offices = useRecords('office', { limit: ENOUGH }).records.filter(({ id }) => own === null || id === own);
  const people = useRecords('person', { limit: ENOUGH }).records;
  const to = textIn(sending.values, 'to');
  const chosen = people.find(({ id }) => id === to);
  const office = chosen === undefined ? to : officeOf(chosen);
  const there = people.filter((person) => office !== '' && officeOf(person) === office);
  return (
    <>
      <Select
        id="to"
        label={t('write.office')}
        error={sending.errorAt('to')}
        empty={t('write.office.empty')}
        options={offices.toSorted((a, b) => a.id.localeCompare(b.id)).map(named)}
        value={office === '' ? null : office}
        onChange={(value) => sending.change('to', value)}
      />
      {there.length > 0 && (
        <Select
          label={t('write.person')}
          options={[{ value: office, label: t('write.person.whole') }, ...there.map(named)]}
          value={to}
          onChange={(value) => sending.change('to', value)}
        />
      )}
    </>
  );
}

function named({ id, body }: Shown) {
  return { value: id, label: textIn(body, 'name') || id };
}

/** Where somebody is a member, else where they first work. */
function officeOf({ body }: Shown): string {
  const roles = objectsIn(body, 'roles').flatMap(({ office }) => (typeof office === 'string' ? [office] : []));
  return textIn(body, 'office') || (roles[0] ?? '');
}
