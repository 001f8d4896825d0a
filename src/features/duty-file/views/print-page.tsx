import { FolderX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PaperPage } from '#src/hall/paper/paper-page.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { type DutyFile, useFile } from './use-file.ts';
import { usePaper } from './use-paper.ts';

/** The file as it comes out of the printer. */
export function PrintPage() {
  const { t } = useTranslation('duty-file');
  const file = useFile();
  if (file) return <Printing file={file} />;
  const title = t('print.page', { year: '' });
  return (
    <Page title={title} header={<TopBar title={title} back="/file" />}>
      {file === undefined ? (
        <Skeleton />
      ) : (
        <EmptyState icon={FolderX} title={t('missing.title')} action={<LinkButton to="/file">{t('missing.button')}</LinkButton>} />
      )}
    </Page>
  );
}

function Printing({ file }: { readonly file: DutyFile }) {
  const { t } = useTranslation('duty-file');
  const { paper, name } = usePaper(file);
  return <PaperPage title={t('print.page', { year: file.year })} back={`/file/${file.year}`} paper={paper} name={name} />;
}
