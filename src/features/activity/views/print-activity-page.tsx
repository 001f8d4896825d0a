import { FileSpreadsheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { PaperPage } from '#src/hall/paper/paper-page.tsx';
import { useExcel } from '#src/hall/paper/use-taking-out.ts';
import { Button } from '#src/ui/button.tsx';
import { isId, managePath, OFFICE_PATH } from './activity-paths.ts';
import { LoadingActivity, MissingActivity } from './missing-activity.tsx';
import { usePapers } from './use-papers.ts';

/** An activity's papers for the office's staff: its record with the roll, or with `?sheet=1` the sheet to sign in on. */
export function PrintActivityPage() {
  const { id } = useParams();
  return isId(id) ? <OneActivity key={id} id={id} /> : <MissingActivity back={OFFICE_PATH} />;
}

function OneActivity({ id }: { readonly id: string }) {
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingActivity back={managePath(id)} />;
  if (view.state === 'missing' || view.record.type !== 'activity') return <MissingActivity back={OFFICE_PATH} />;
  return <Printing record={view.record} />;
}

function Printing({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const [search] = useSearchParams();
  const papers = usePapers(record);
  const title = textIn(record.body, 'title');
  const saveExcel = useExcel(papers.sheet, [t('print.sheet'), title]);
  const isSheet = search.has('sheet');
  const name = t(isSheet ? 'print.signIn' : 'print.record');
  if (papers.isLoading) return <LoadingActivity back={managePath(record.id)} />;
  return (
    <PaperPage
      title={name}
      back={managePath(record.id)}
      paper={isSheet ? papers.signIn : papers.record}
      name={[name, title]}
      more={
        <Button tone="outline" grow icon={FileSpreadsheet} busyLabel={t('paper.busy')} onClick={saveExcel}>
          {t('print.excel')}
        </Button>
      }
    />
  );
}
