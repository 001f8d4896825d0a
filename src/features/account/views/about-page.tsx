import { Info, Landmark, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SignedIn } from '#src/device/device-context.tsx';
import { useRecord, useSession } from '#src/device/live.ts';
import { Page } from '#src/ui/page.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { StatusTag } from '#src/ui/status-tag.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import './me.css';

/** The statuses people meet in this release, in the order of a report's way, with the key of their words. */
const LEGEND = [
  ['draft', 'delivery.draft'],
  ['local', 'delivery.local'],
  ['sending', 'delivery.sendingNow'],
  ['arrived', 'delivery.arrived'],
  ['failed', 'delivery.failed'],
  ['office', 'processing.office'],
  ['returned', 'processing.returned'],
  ['county', 'processing.county'],
  ['adopted', 'processing.adopted'],
  ['replied', 'processing.replied'],
  ['withdrawn', 'processing.withdrawn'],
] as const;

/** 关于: the version, whom to ask, and what the colours and words mean. Open to people who cannot sign in. */
export function AboutPage() {
  const { t } = useTranslation('account');
  const { account } = useSession();
  const { version } = usePhone();
  return (
    <Page title={t('about.title')} header={<TopBar title={t('about.title')} back={account ? '/me' : '/sign-in'} />}>
      <Section kind="group" title={t('about.help.title')}>
        <Rows>
          <SignedIn fallback={null}>
            <OwnOffice />
          </SignedIn>
          <Row icon={Landmark} title={t('about.help.county')} meta={t('about.help.hint')} />
        </Rows>
      </Section>
      <Section kind="group" title={t('about.legend.title')}>
        <ul className="rows legend-list">
          {LEGEND.map(([status, words]) => (
            <li key={status}>
              <StatusTag status={status}>{t(words)}</StatusTag>
              <span className="small muted">{t(`about.legend.${status}`)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section kind="group" title={t('about.version')}>
        <Rows>
          <Row icon={Info} title={t('about.name')} meta={t('about.offline')} value={<span className="num">{version}</span>} />
        </Rows>
      </Section>
    </Page>
  );
}

/** The own liaison office with its telephone, as the county wrote it down. */
function OwnOffice() {
  const { t } = useTranslation('account');
  const { roles } = useSession();
  const officeId = roles.find(({ office }) => office !== null)?.office ?? '';
  const office = useRecord(officeId);
  if (office.state !== 'ready') return null;
  const { name, phone } = office.record.body;
  const number = typeof phone === 'string' ? phone : null;
  return (
    <Row
      icon={Phone}
      title={typeof name === 'string' ? name : t('about.help.office')}
      meta={
        number ? (
          <a className="link tap" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
            {number}
          </a>
        ) : (
          t('about.help.noPhone')
        )
      }
    />
  );
}
