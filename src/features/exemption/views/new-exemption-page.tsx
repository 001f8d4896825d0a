import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn, yearOf } from '#src/domain/calendar.ts';
import { DUTIES } from '#src/domain/duty.ts';
import { hasRole, staffedOffices } from '#src/domain/people.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { type Sending, useSending } from '#src/hall/writing/use-sending.ts';
import { Notice } from '#src/ui/notice.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { Select } from '#src/ui/select.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { exemption } from '#src/features/exemption/model/exemption.ts';
import { EXEMPTIONS_PATH, exemptionPath } from './exemption-paths.ts';

const ENOUGH = 5_000;

/** One member need not fulfil one duty in one year; the member sees the reason and who decided. Source: §2.6. */
export function NewExemptionPage() {
  const { t } = useTranslation(['exemption', 'duty']);
  const year = yearOf(dateIn(new Date(usePhone().now()).toISOString()));
  const person = useSearchParams()[0].get('person');
  const sending = useSending(exemption, {
    needs: ['person', 'duty', 'reason'],
    filled: { year, by: useActor().id, ...(person === null ? {} : { person }) },
    about: person ?? 'new',
    pathOf: exemptionPath,
  });
  const held = useAlreadyHeld(sending);
  return (
    <SendingPage title={t('write.title')} back={EXEMPTIONS_PATH} sending={sending} note={t('write.note')} sendWords={t('write.send')}>
      <MemberField sending={sending} />
      <Select
        id="duty"
        label={t('field.duty.label')}
        empty={t('write.duty.empty')}
        options={DUTIES.map((value) => ({ value, label: t(`duty.${value}`, { ns: 'duty' }) }))}
        value={textIn(sending.values, 'duty')}
        error={sending.errorAt('duty')}
        onChange={(value) => sending.change('duty', value)}
      />
      <Select
        id="year"
        label={t('field.year.label')}
        options={[year - 1, year, year + 1].map((one) => ({ value: String(one), label: t('year', { year: one }) }))}
        value={typeof sending.values.year === 'number' ? String(sending.values.year) : ''}
        error={sending.errorAt('year')}
        onChange={(value) => sending.change('year', Number(value))}
      />
      {held && (
        <Notice tone="warn" icon={CircleAlert} to={exemptionPath(held.id)}>
          {t('write.held')}
        </Notice>
      )}
      <WordsField sending={sending} field="reason" label={t('field.reason.label')} hint={t('write.reason.hint')} />
    </SendingPage>
  );
}

/** The exemption that holds already for this member, duty and year. */
function useAlreadyHeld({ values }: Sending): Shown | undefined {
  const { records } = useRecords('exemption', { status: 'open', limit: ENOUGH });
  return records.find(({ body }) => (['person', 'duty', 'year'] as const).every((field) => body[field] === values[field]));
}

/** The members one may exempt, narrowed by name. */
function MemberField({ sending }: { readonly sending: Sending }) {
  const { t } = useTranslation('exemption');
  const [words, setWords] = useState('');
  const actor = useActor();
  const offices = staffedOffices(actor);
  const { records } = useRecords('person', { limit: ENOUGH });
  const isMine = ({ body }: Shown) => hasRole(actor, 'membersWork') || offices.includes(textIn(body, 'office'));
  const chosen = textIn(sending.values, 'person');
  const wanted = words.normalize('NFKC').trim();
  const options = records
    .filter((record) => isMember(record) && isMine(record))
    .filter(({ id, body }) => id === chosen || textIn(body, 'name').normalize('NFKC').includes(wanted))
    .map(({ id, body }) => ({ value: id, label: [textIn(body, 'name'), textIn(body, 'sector')].filter(Boolean).join(t('write.and')) }));
  return (
    <>
      <TextField id="find" label={t('write.person.search')} optional={t('field.optional')} value={words} onChange={setWords} />
      <Select
        id="person"
        label={t('field.person.label')}
        empty={t('write.person.empty')}
        options={options}
        value={chosen}
        error={sending.errorAt('person')}
        onChange={(value) => sending.change('person', value)}
      />
    </>
  );
}

function isMember({ body }: Shown): boolean {
  return objectsIn(body, 'roles').some(({ role, to }) => role === 'member' && (to === null || to === undefined));
}
