import { Archive, CircleAlert, Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useKept, usePerson, useRecord, useSession, useVariants } from '#src/device/live.ts';
import type { Account, Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { ReceiptLine } from '#src/hall/receipt-line.tsx';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { AuthorActions } from './author-actions.tsx';
import { DeedText } from './deed-text.tsx';
import { DeedTimeline } from './deed-timeline.tsx';
import { RECORDS_PATH } from './deed-paths.ts';
import { GoneDeed, LoadingDeed, MissingDeed } from './missing-deed.tsx';

/** One deed: how it stands, what it says, and what its author may still do. */
export function DeedPage() {
  const { id } = useParams();
  return isId(id) ? <OneDeed key={id} id={id} /> : <MissingDeed />;
}

function OneDeed({ id }: { readonly id: string }) {
  const view = useRecord(id);
  const { account } = useSession();
  if (view.state === 'loading' || account === null) return <LoadingDeed />;
  if (view.state === 'missing' || view.record.type !== 'deed') return <MissingDeed />;
  if (view.record.deleted === 1) return <GoneDeed />;
  return <Reading record={view.record} account={account} />;
}

function Reading({ record, account }: { readonly record: Shown; readonly account: Account }) {
  const { t } = useTranslation('deed');
  const isOwn = record.owner === account.id;
  const author = usePerson(record.owner);
  const title = textIn(record.body, 'title') || t('detail.untitled');
  return (
    <Page title={title} header={<TopBar title={t('name')} back={isOwn ? RECORDS_PATH : '/'} backLabel={t('page.back')} />}>
      <div className="dochead">
        {isOwn && <ReceiptLine record={record} />}
        <h2>{title}</h2>
        <p className="meta">
          <span>{author?.name ?? t('person.unknown')}</span>
        </p>
      </div>
      <Alerts record={record} />
      <DeedTimeline record={record} />
      <DeedText record={record} />
      {isOwn ? (
        <AuthorActions record={record} />
      ) : (
        <div className="sec">
          <Notice icon={Eye}>{t('detail.readonly', { name: author?.name ?? t('person.unknown') })}</Notice>
        </div>
      )}
    </Page>
  );
}

/** What the reader should know before the rest: two wordings, a refused act. */
function Alerts({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('deed');
  const [variant] = useVariants(record.id).records;
  const isKept = useKept()?.some(({ rec }) => rec === record.id) ?? false;
  if (variant === undefined && !isKept) return null;
  return (
    <div className="sec stack">
      {isKept && (
        <Notice tone="back" icon={CircleAlert} to="/sync">
          {t('detail.kept')}
        </Notice>
      )}
      {variant !== undefined && (
        <Notice tone="warn" icon={Archive} to={`/variants/${variant.id}`}>
          {t('detail.variants')}
        </Notice>
      )}
    </div>
  );
}
