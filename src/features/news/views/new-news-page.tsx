import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useActor, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn, typedIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { news } from '#src/features/news/model/news.ts';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { LoadingRecord } from '#src/hall/writing/missing-record.tsx';
import { useSending } from '#src/hall/writing/use-sending.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { DateField } from '#src/ui/date-field.tsx';
import { newsPath, NEWS_PATH } from './news-paths.ts';

/** News of an office's work; with `?activity=` in the address, begun from what that activity's record says. Source: §3.3.3. */
export function NewNewsPage() {
  const { t } = useTranslation('news');
  const [address] = useSearchParams();
  const view = useRecord(address.get('activity') ?? '');
  if (view.state === 'loading') return <LoadingRecord name={t('write.title')} back={NEWS_PATH} />;
  return <Writing activity={view.state === 'ready' && view.record.type === 'activity' ? view.record : null} />;
}

function Writing({ activity }: { readonly activity: Shown | null }) {
  const { t, i18n } = useTranslation('news');
  const { today } = useActor();
  const filled = { on: today, ...(activity === null ? {} : wordsOf(activity)) };
  const sending = useSending(news, {
    needs: ['title', 'text'],
    filled,
    ...(activity === null ? {} : { about: activity.id }),
    pathOf: newsPath,
  });
  return (
    <SendingPage title={t('write.title')} back={NEWS_PATH} sending={sending} note={t('write.note')} sendWords={t('write.send')}>
      <WordsField sending={sending} field="title" label={t('field.title.label')} oneLine />
      <WordsField sending={sending} field="text" label={t('field.text.label')} hint={t('write.hint')} />
      <DateField
        id="on"
        label={t('field.on.label')}
        hint={t('field.date.hint')}
        error={sending.errorAt('on')}
        today={today}
        latest={today}
        show={(date) => fullDayText(i18n.language, date)}
        value={typedIn(sending.values, 'on')}
        onChange={(value) => sending.change('on', value)}
      />
    </SendingPage>
  );
}

/** What an activity's record says already, so that nobody writes it twice. */
function wordsOf({ id, body }: Shown): Body {
  const text = ['minutes', 'outcome']
    .map((field) => textIn(body, field))
    .filter((words) => words !== '')
    .join('\n');
  return { activity: id, title: textIn(body, 'title'), text };
}
