import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useSettings } from '#src/device/live.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import { isSettingName, type SettingName } from '#src/domain/setting-shapes.ts';
import { settingChange } from '#src/features/setting-change/model/setting-change.ts';
import { mayBeEmpty } from '#src/features/setting-change/model/setting-groups.ts';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { useSending } from '#src/hall/writing/use-sending.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { DateField } from '#src/ui/date-field.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { settingPath, SETTINGS_PATH } from './setting-paths.ts';
import { ValueField } from './value-field.tsx';

/** A setting is set anew from a day on; what was judged before stays as it was. */
export function ChangeSettingPage() {
  const { t } = useTranslation('setting-change');
  const { name = '' } = useParams();
  if (isSettingName(name)) return <Changing name={name} />;
  return (
    <Page title={t('list.title')} header={<TopBar title={t('list.title')} back={SETTINGS_PATH} />}>
      <EmptyState icon={CircleHelp} title={t('missing')} />
    </Page>
  );
}

function Changing({ name }: { readonly name: SettingName }) {
  const { t, i18n } = useTranslation('setting-change');
  const { today } = useActor();
  const present = useSettings()[name] as Json; // settings are JSON
  const sending = useSending(settingChange, {
    needs: mayBeEmpty(name) ? ['from', 'reason'] : ['value', 'from', 'reason'],
    filled: { name, value: present, from: today },
    about: name,
    pathOf: () => settingPath(name),
    more: (values) => pastFaults(values, today),
  });
  return (
    <SendingPage title={t(`name.${name}`)} back={settingPath(name)} sending={sending} note={t('change.note')} sendWords={t('change.send')}>
      <ValueField name={name} sending={sending} />
      <DateField
        id="from"
        label={t('field.from.label')}
        hint={t('change.from.hint', { year: yearOf(today) })}
        today={today}
        show={(date) => fullDayText(i18n.language, date)}
        error={sending.errorAt('from')}
        value={typedIn(sending.values, 'from')}
        onChange={(value) => sending.change('from', value)}
      />
      <WordsField sending={sending} field="reason" label={t('field.reason.label')} hint={t('change.reason.hint')} />
    </SendingPage>
  );
}

/** A year that is over stays as it was judged: the record's own rule, told before it is sent. */
function pastFaults({ from }: Body, today: string) {
  if (typeof from !== 'string' || !/^\d{4}-/u.test(from) || yearOf(from) >= yearOf(today)) return [];
  return [{ path: 'from', code: 'out_of_range' } as const];
}
