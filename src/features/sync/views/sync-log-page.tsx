import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeliveredToday, useOutbox, useSync } from '#src/device/live.ts';
import { fullTimeText, timeText } from '#src/i18n/format.ts';
import { Page } from '#src/ui/page.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { RescuedText } from '#src/ui/rescued-text.tsx';
import { Section } from '#src/ui/section.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';

/** 同步日志: the bare facts of sending, to read out or copy to the liaison office when something seems stuck. */
export function SyncLogPage() {
  const { t } = useTranslation('sync');
  const { version } = usePhone();
  const facts = useFacts();
  const lines = useLines();
  const copy = [...facts.map(([name, value]) => `${name} ${value}`), ...lines, `${t('log.version')} ${version}`].join('\n');
  return (
    <Page title={t('log.title')} header={<TopBar title={t('log.title')} back="/sync" />}>
      <section className="card pad sec" aria-label={t('log.state')}>
        <dl className="dl">
          {facts.map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd className="num">{value}</dd>
            </Fragment>
          ))}
        </dl>
      </section>
      <Section title={t('log.today')}>{lines.length === 0 ? <p className="muted">{t('log.none')}</p> : <LogLines lines={lines} />}</Section>
      <Section title={t('log.copy.title')}>
        <RescuedText label={t('log.copy.label')} text={copy} />
      </Section>
    </Page>
  );
}

function LogLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ol className="rows log-lines">
      {lines.map((line) => (
        <li key={line} className="row-i num">
          {line}
        </li>
      ))}
    </ol>
  );
}

function useFacts(): (readonly [string, string])[] {
  const { t, i18n } = useTranslation('sync');
  const { phase, lastContact, nextTry, failures, failingSince, reason, waiting, needsYou } = useSync();
  const time = (ms: number | null) => (ms === null ? t('log.never') : fullTimeText(i18n.language, new Date(ms).toISOString()));
  const facts: (readonly [string, string])[] = [
    [t('log.phase'), t(`log.phase.${phase}`)],
    [t('log.lastContact'), time(lastContact)],
    [t('log.waiting'), t('count', { n: waiting })],
    [t('log.needsYou'), t('count', { n: needsYou })],
  ];
  if (failures === 0) return facts;
  return [
    ...facts,
    [t('log.failures'), t('log.failures.value', { n: failures, time: time(failingSince) })],
    [t('log.reason'), t([`problem.${reason ?? 'other'}`, 'problem.server'])],
    [t('log.nextTry'), time(nextTry)],
  ];
}

function useLines(): string[] {
  const { t } = useTranslation('sync');
  const delivered = useDeliveredToday() ?? [];
  const outbox = useOutbox() ?? [];
  const clock = (ms: number) => timeText(new Date(ms).toISOString());
  return [
    ...delivered.map(({ at, what, receipt }) => t('log.delivered', { time: clock(at), what: what || t('untitled'), no: receipt })),
    ...outbox.map(({ since, what, attempts }) => t('log.saved', { time: clock(since), what: what || t('untitled'), n: attempts })),
  ];
}
