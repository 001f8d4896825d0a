import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSettings } from '#src/device/live.ts';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { FixPage, FixRecord, type Returned } from '#src/hall/writing/fix-page.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { faultsBeforeSubmit } from '#src/features/report/model/faults.ts';
import { faultWords } from './fault-words.ts';
import { FixFields } from './fix-fields.tsx';
import { MissingReport } from './missing-report.tsx';
import { answerPath } from './report-paths.ts';
import { REPORTS } from './writing-room.ts';
import './report.css';

/** Mending a returned report. */
export function FixReportPage() {
  const { id } = useParams();
  if (!isId(id)) return <MissingReport />;
  return (
    <FixRecord key={id} id={id} room={REPORTS}>
      {(returned) => <Fixing {...returned} />}
    </FixRecord>
  );
}

function Fixing(returned: Returned) {
  const { t } = useTranslation('report');
  const settings = useSettings();
  return (
    <FixPage
      {...returned}
      room={REPORTS}
      missing={faultsBeforeSubmit(returned.draft.values, settings)}
      wordsOf={(fault) => faultWords(t, fault, settings)}
      aside={
        <LinkButton tone="outline" to={answerPath(returned.record.id)}>
          {t('fix.answer')}
        </LinkButton>
      }
    >
      {(form) => <FixFields form={form} settings={settings} record={returned.record} />}
    </FixPage>
  );
}
