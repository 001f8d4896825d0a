import { useTranslation } from 'react-i18next';
import type { LogEntry } from '#src/domain/record/stored.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Section } from '#src/ui/section.tsx';

const NAMED = ['submit', 'return', 'forward', 'withdraw'];

/** What happened to a report so far, newest first, with the words of each return. */
export function EarlierActs({ log }: { readonly log: readonly LogEntry[] }) {
  const { t, i18n } = useTranslation('office');
  const { t: ofReport } = useTranslation('report');
  const now = new Date(useNow()).toISOString();
  const said = ({ name, to, by }: LogEntry) =>
    NAMED.includes(name) ? t(`earlier.${name}`, { who: by.name }) : t('earlier.other', { who: by.name, state: ofReport(`state.${to}`) });
  return (
    <Section title={t('earlier.title')}>
      {log.length === 0 && <p className="small muted">{t('earlier.none')}</p>}
      {[...log].reverse().map((entry) => (
        <div className="say" key={`${entry.name} ${entry.at}`}>
          <p className="w">
            <span>{said(entry)}</span>
            <span className="num">{nearTimeText(i18n.language, entry.at, now)}</span>
          </p>
          {entry.note !== null && entry.note !== '' && <q>{entry.note}</q>}
        </div>
      ))}
    </Section>
  );
}
