import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { openCommands } from '#src/domain/record/open-commands.ts';
import { recordDefinition } from '#src/registry.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Page } from '#src/ui/page.tsx';
import type { Neighbours, Queue } from '#src/features/office/model/review-queue.ts';
import { ChangedNotice } from '#src/hall/changed-notice.tsx';
import { ClosedReview } from './closed-review.tsx';
import { EarlierActs } from './earlier-acts.tsx';
import { usePhrases } from '#src/hall/item-words.ts';
import { RefusedNotices } from '#src/hall/refused-notice.tsx';
import { ReportText } from '#src/hall/report-text.tsx';
import { ReturnSheet } from '#src/hall/return-sheet.tsx';
import { ReviewChecks } from './review-checks.tsx';
import { ReviewForm } from './review-form.tsx';
import { ReviewHead } from './review-head.tsx';
import { StaffOnly } from './staff-only.tsx';
import { Urgencies } from './urgencies.tsx';
import { VariantsNotice } from './variants-notice.tsx';
import { useReview } from './use-review.ts';

export interface ReviewProps {
  readonly record: Shown;
  readonly queue: Queue;
  /** What comes before and after it in that queue. */
  readonly neighbours: Neighbours;
  readonly header: ReactNode;
}

/** A report before its reviewer: text, files, checks, comment, and the two decisions. */
export function Review({ record, queue, neighbours, header }: ReviewProps) {
  const { t } = useTranslation('office');
  const { t: ofReport } = useTranslation('report');
  const phrases = usePhrases('reportReturnReasons');
  const review = useReview(record, queue, neighbours);
  const actor = useActor();
  const isOpen = review.busy || openCommands(recordDefinition('report'), record, actor).length > 0;
  return (
    <Page
      title={t('review.title')}
      faulty={review.errors.length > 0}
      header={header}
      actions={isOpen ? <Decisions review={review} /> : undefined}
    >
      <StaffOnly>
        <ErrorSummary title={t('form.errors', { n: review.errors.length })} errors={review.errors} attempt={review.tries} />
        <div className="desknotes stack">
          <RefusedNotices record={record.id} stateWords="report" />
          {review.seen.changed && !review.busy && <ChangedNotice seen={review.seen} state={ofReport(`state.${record.status}`)} />}
          <VariantsNotice record={record.id} />
        </div>
        <ReviewHead record={record} />
        <Urgencies body={record.body} />
        <ReportText record={record} label={t('review.text.label')} />
        {isOpen ? (
          <>
            <ReviewChecks />
            <ReviewForm record={record} review={review} />
          </>
        ) : (
          <ClosedReview record={record} review={review} />
        )}
        <EarlierActs log={record.log} />
        <ReturnSheet
          phrases={phrases}
          open={review.returning}
          reason={review.reason}
          onReturn={review.sendBack}
          onClose={review.closeSheet}
        />
      </StaffOnly>
    </Page>
  );
}

function Decisions({ review }: { readonly review: ReturnType<typeof useReview> }) {
  const { t } = useTranslation('office');
  return (
    <Actions label={t('actions.label')} note={t('actions.note')}>
      <Button tone="danger" onClick={review.openSheet}>
        {t('actions.return')}
      </Button>
      <Button tone="primary" grow icon={Send} busyLabel={t('actions.forward.busy')} onClick={review.forward}>
        {t('actions.forward')}
      </Button>
    </Actions>
  );
}
