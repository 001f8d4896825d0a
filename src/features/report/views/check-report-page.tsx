import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSettings } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import { fieldOf } from '#src/domain/record/form-faults.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Titled } from '#src/domain/similar.ts';
import { SimilarEarlier } from '#src/hall/similar-earlier.tsx';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { CheckPage, CheckRecord, CheckWarnings } from '#src/hall/writing/check-page.tsx';
import type { HandingIn } from '#src/hall/writing/use-handing-in.ts';
import { faultsBeforeSubmit, personalDataOf } from '#src/features/report/model/faults.ts';
import { reportLength } from '#src/features/report/model/report.ts';
import { faultWords } from './fault-words.ts';
import { MissingReport } from './missing-report.tsx';
import { ReportAnswers } from './report-answers.tsx';
import { REPORTS } from './writing-room.ts';
import './report.css';

/** The last look before a report is handed in. */
export function CheckReportPage() {
  const { id } = useParams();
  if (!isId(id)) return <MissingReport />;
  return (
    <CheckRecord key={id} id={id} room={REPORTS}>
      {(draft, handing) => <Checking draft={draft} handing={handing} />}
    </CheckRecord>
  );
}

function Checking({ draft, handing }: { readonly draft: Draft; readonly handing: HandingIn }) {
  const { t } = useTranslation('report');
  const settings = useSettings();
  const missing = faultsBeforeSubmit(draft.values, settings);
  return (
    <CheckPage
      room={REPORTS}
      draft={draft}
      handing={handing}
      missing={missing}
      wordsOf={(fault) => faultWords(t, fault, settings)}
      answers={
        <>
          <ReportAnswers id={draft.id} values={draft.values} missing={missing.map(fieldOf)} />
          <SimilarEarlier own={ownOf(draft)} />
        </>
      }
    >
      <CheckWarnings
        room={REPORTS}
        length={reportLength(draft.values)}
        advice={settings.reportAdvice}
        personal={personalDataOf(draft.values)}
      />
    </CheckPage>
  );
}

/** What is compared with earlier ones. */
function ownOf({ id, values, record }: Draft): Titled {
  return { id, title: textIn(values, 'title'), category: textIn(values, 'category') || null, office: record?.office ?? null };
}
