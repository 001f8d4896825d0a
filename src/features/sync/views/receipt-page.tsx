import { CircleAlert, Clock, Download, FileX, ShieldCheck } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useChecked, useReceipt, useSession } from '#src/device/live.ts';
import type { ReceiptShown } from '#src/device/shown-receipt.ts';
import { pathTo } from '#src/domain/record/path.ts';
import { fullTimeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { Qr } from '#src/ui/qr.tsx';
import { RescuedText } from '#src/ui/rescued-text.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import './sync.css';

/** 回执: the county's signed word that it received one's own words; to show, to scan, to keep. */
export function ReceiptPage() {
  const { t } = useTranslation('sync');
  const { act = '' } = useParams();
  const receipt = useReceipt(act);
  return (
    <Page title={t('receipt.title')} header={<TopBar title={t('receipt.title')} back="/sync" />}>
      {receipt === undefined && <Skeleton lines={5} />}
      {receipt === null && (
        <EmptyState icon={FileX} title={t('receipt.missing.title')}>
          {t('receipt.missing.text')}
        </EmptyState>
      )}
      {receipt && <OneReceipt receipt={receipt} />}
    </Page>
  );
}

function OneReceipt({ receipt }: { readonly receipt: ReceiptShown }) {
  const { t } = useTranslation('sync');
  const { saveFile } = usePhone();
  const { number, text, type, facts } = receipt;
  return (
    <>
      <section className="card pad stub receipt" aria-label={t('receipt.number.label')}>
        <h2 className="num">{t('delivered.receipt', { no: number })}</h2>
        <Qr content={text} label={t('receipt.qr.label', { no: number })} />
        <p className="small muted">{t('receipt.qr.hint')}</p>
      </section>
      <Verdict text={text} />
      <Facts receipt={receipt} />
      <Section title={t('receipt.text.title')}>
        <RescuedText label={t('receipt.text.label')} text={text} />
        <div className="acts2">
          <Button tone="outline" small icon={Download} onClick={() => saveFile(`${t('receipt.file')}-${number}.txt`, 'text/plain', text)}>
            {t('receipt.save.button')}
          </Button>
          <LinkButton tone="outline" small to={pathTo(type, facts.rec)}>
            {t('receipt.record.button')}
          </LinkButton>
        </div>
      </Section>
    </>
  );
}

/** What this phone found when it checked the signature; the receipt holds either way, so nothing waits for it. */
function Verdict({ text }: { readonly text: string }) {
  const { t } = useTranslation('sync');
  const checked = useChecked(text);
  const looks = { good: ['done', ShieldCheck], bad: ['back', CircleAlert], unchecked: ['wait', Clock] } as const;
  const [tone, icon] = looks[checked];
  return (
    <div className="sec" role="status">
      <Notice tone={tone} icon={icon}>
        {t(`receipt.checked.${checked}`)}
      </Notice>
    </div>
  );
}

function Facts({ receipt }: { readonly receipt: ReceiptShown }) {
  const { t, i18n } = useTranslation(['sync', receipt.type]);
  const { account } = useSession();
  const { facts, signature, type, what, op, name } = receipt;
  // A command's own words are in the room of its record.
  const command = ['action', name ?? ''].join('.');
  const act = op === 'transition' ? t([command, 'receipt.op.transition'], { ns: [type, 'sync'] }) : t(`receipt.op.${op}`);
  const lines = [
    [t('receipt.who'), account?.name ?? facts.person],
    [t('receipt.what'), `${t('name', { ns: type })}${t('receipt.quoted', { what: what || t('untitled') })}`],
    [t('receipt.act'), act],
    [t('receipt.at'), fullTimeText(i18n.language, facts.at)],
    [t('receipt.seq'), String(facts.seq)],
    [t('receipt.digest'), facts.sha256],
    [t('receipt.signature'), signature.sig],
    [t('receipt.key'), signature.key],
  ] as const;
  return (
    <section className="card pad sec" aria-label={t('receipt.facts')}>
      <dl className="dl receipt-facts">
        {lines.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
