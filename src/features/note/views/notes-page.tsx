import { NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecords, useSession } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { notePath } from './note-paths.ts';

/** The member's notebook, newest first. */
export function NotesPage() {
  const { t } = useTranslation('note');
  const { account } = useSession();
  const { state, records } = useRecords('note', { owner: account?.id ?? '', limit: 1_000 });
  const begin = (
    <LinkButton tone="primary" block to="/notes/new">
      {t('list.new')}
    </LinkButton>
  );
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back="/" />}>
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && records.length === 0 && (
        <EmptyState icon={NotebookPen} title={t('list.empty')} action={begin}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      {records.length > 0 && (
        <div className="sec stack">
          {begin}
          <Rows label={t('name')}>
            {records.map((record) => (
              <NoteRow key={record.id} record={record} />
            ))}
          </Rows>
        </div>
      )}
    </Page>
  );
}

function NoteRow({ record: { id, body, at, status } }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('note');
  const now = new Date(useNow()).toISOString();
  const files = objectsIn(body, 'attachments').length;
  const text = textIn(body, 'text') || t('list.noWords');
  return (
    <Row
      to={notePath(id)}
      kind={status === 'used' ? t(`became.${textIn(body, 'becameType')}`) : t('state.open')}
      at={nearTimeText(i18n.language, at.created, now)}
      title={Array.from(text).slice(0, 60).join('')}
      meta={files > 0 ? t('list.files', { count: files }) : textIn(body, 'place')}
    />
  );
}
