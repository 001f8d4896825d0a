import './overview.css';
import { Bell, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useActor } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import { isCalendarDate, yearOf } from '#src/domain/calendar.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { cleanText } from '#src/domain/text.ts';
import { answerBy } from '#src/features/county/model/reminding.ts';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { useOfficeYears } from '#src/hall/office-year/use-office-years.ts';
import { FormBar } from '#src/hall/writing/form-bar.tsx';
import { fullDayText } from '#src/i18n/format.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { DateField } from '#src/ui/date-field.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { Trouble } from '#src/ui/trouble.tsx';
import { COUNTY_PATH } from './overview-address.ts';
import { type OfficeReminder, useOfficeReminders, useRemindOffices } from './use-office-reminding.ts';

/** 催办: a polite word to the offices that are behind, naming what; each becomes a task they can answer. Source: §3.1. */
export function RemindPage() {
  const { t } = useTranslation('county');
  const { today } = useActor();
  const shown = useOfficeYears(yearOf(today));
  if (shown !== null) return <Reminding shown={shown} />;
  return (
    <Page title={t('remind.title')} header={<TopBar title={t('remind.title')} back={COUNTY_PATH} />}>
      <Skeleton lines={6} />
    </Page>
  );
}

function Reminding({ shown }: { readonly shown: OfficesShown }) {
  const { t } = useTranslation('county');
  const form = useReminding(useOfficeReminders(shown));
  return (
    <Page
      title={t('remind.title')}
      header={<FormBar title={t('remind.title')} back={COUNTY_PATH} draft={form.words} />}
      actions={
        form.reminders.length > 0 && (
          <Actions label={t('remind.send', { n: form.chosen.length })} note={t('remind.note')}>
            <Button tone="primary" grow icon={Bell} onClick={form.send}>
              {t('remind.send', { n: form.chosen.length })}
            </Button>
          </Actions>
        )
      }
    >
      {form.reminders.length === 0 ? (
        <EmptyState icon={CircleCheck} title={t('remind.none')}>
          {t('remind.none.text')}
        </EmptyState>
      ) : (
        <Fields form={form} />
      )}
    </Page>
  );
}

type ReminderForm = ReturnType<typeof useReminding>;

/** Who is chosen, and what the sender adds; the words are kept as they are typed. */
function useReminding(reminders: readonly OfficeReminder[]) {
  const { t } = useTranslation('county');
  const { today } = useActor();
  const asked = useSearchParams()[0].get('office');
  const words = useJotting('remind:offices');
  const remind = useRemindOffices();
  const navigate = useNavigate();
  const toast = useToast();
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const isChosen = ({ office, isReminded }: OfficeReminder) => ticks[office] ?? (asked === null ? !isReminded : asked === office);
  const chosen = reminders.filter(isChosen);
  const due = typedIn(words.values, 'due') || answerBy(today);
  const isDay = isCalendarDate(due);

  async function send() {
    if (chosen.length === 0 || !isDay) {
      setTrouble(t(isDay ? 'remind.nobody' : 'remind.noDay'));
      return;
    }
    const failed = await remind(chosen, { note: typedIn(words.values, 'note').trim(), due });
    setTrouble(failed);
    if (failed !== null) return;
    await words.clear().catch(() => undefined);
    toast({ icon: Bell, text: t('remind.sent', { n: chosen.length }) });
    await navigate(COUNTY_PATH, { replace: true });
  }

  const tick = (office: string, isOn: boolean) => setTicks((before) => ({ ...before, [office]: isOn }));
  return { reminders, chosen, isChosen, tick, words, due, trouble, send };
}

function Fields({ form }: { readonly form: ReminderForm }) {
  const { t, i18n } = useTranslation('county');
  const { today } = useActor();
  return (
    <>
      <Trouble words={form.trouble} />
      <FieldSet label={t('remind.whom')} hint={t('remind.whom.hint')}>
        <div className="remind-whom">
          {form.reminders.map((one) => (
            <Checkbox key={one.office} checked={form.isChosen(one)} onChange={(isOn) => form.tick(one.office, isOn)}>
              <b>{one.name}</b>
              <span className="small muted remind-what">{one.lines.join(t('remind.stop'))}</span>
              {one.isReminded && <span className="small remind-what">{t('remind.already')}</span>}
            </Checkbox>
          ))}
        </div>
      </FieldSet>
      <TextArea
        id="note"
        label={t('remind.more')}
        hint={t('remind.more.hint')}
        optional={t('field.optional')}
        rows={3}
        value={typedIn(form.words.values, 'note')}
        onChange={(note) => form.words.change('note', cleanText(note))}
      />
      <DateField
        id="due"
        label={t('remind.due')}
        hint={t('field.date.hint')}
        today={today}
        show={(date) => fullDayText(i18n.language, date)}
        value={form.due}
        onChange={(due) => form.words.change('due', due)}
      />
    </>
  );
}
