import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { DeskHead } from './desk-head.tsx';
import { EditedText } from './edited-text.tsx';
import { MergedPart } from './merged-part.tsx';
import { OfficeSays } from './office-says.tsx';
import { ReportText } from '#src/hall/report-text.tsx';
import { Results } from './results.tsx';
import { Story } from './story.tsx';

export interface ReportReadProps {
  readonly record: Shown;
  readonly title: string;
  readonly header: ReactNode;
}

/** The report for those who read it: everything the county office sees, and nothing to press. */
export function ReportRead({ record, title, header }: ReportReadProps) {
  const { t } = useTranslation('county');
  return (
    <Page title={title} header={header} wide>
      <DeskHead record={record} />
      <div className="deskcols sec">
        <div className="stack">
          <ReportText record={record} label={t('report.original.title')} />
          <EditedText record={record} />
        </div>
        <div className="stack">
          <Notice icon={Eye}>{t('act.readonly')}</Notice>
          <MergedPart record={record} />
          <OfficeSays record={record} />
          <Results record={record} />
          <Story record={record} />
        </div>
      </div>
    </Page>
  );
}
