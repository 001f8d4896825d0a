import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Section } from '#src/ui/section.tsx';

/** Who did what with the report, newest first, with the reasons given. */
export function Story({ record: { log } }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('county');
  const { t: ofReport } = useTranslation('report');
  const now = new Date(useNow()).toISOString();
  return (
    <Section title={t('report.story.title')}>
      {log.length === 0 && <p className="small muted">{t('report.story.none')}</p>}
      {[...log].reverse().map(({ name, at, by, note }) => (
        <div className="say" key={`${name} ${at}`}>
          <p className="w">
            <span>{t('report.story.line', { who: by.name, what: ofReport(`action.${name}`) })}</span>
            <span className="num">{nearTimeText(i18n.language, at, now)}</span>
          </p>
          {note !== null && note !== '' && <q>{note}</q>}
        </div>
      ))}
    </Section>
  );
}
