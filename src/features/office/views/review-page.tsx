import '#src/ui/css/desk.css';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useRecord } from '#src/device/live.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { neighboursOf, type Neighbours, type Queue } from '#src/features/office/model/review-queue.ts';
import { MissingReview } from './missing-review.tsx';
import { queueIn, queuePath, reviewPath } from './review-paths.ts';
import { Review } from './review.tsx';
import { StaffOnly } from './staff-only.tsx';
import { useQueue } from './use-queue.ts';

/** One report under review, with the ones before and after it in the queue it was opened from. */
export function ReviewPage() {
  const { t } = useTranslation('office');
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const queue = queueIn(search);
  const view = useRecord(id);
  const { state, records } = useQueue(queue);
  const neighbours = neighboursOf(
    records.map((record) => record.id),
    id,
  );
  const bar = <TopBar title={t('review.title')} back={queuePath(queue)} end={<StepsNav neighbours={neighbours} queue={queue} />} />;
  const isReading = view.state === 'loading' || state === 'loading';
  if (!isReading && view.state === 'ready' && view.record.type === 'report') {
    return <Review key={view.record.id} record={view.record} queue={queue} neighbours={neighbours} header={bar} />;
  }
  return (
    <Page title={t('review.title')} header={bar}>
      <StaffOnly>{isReading ? <Skeleton lines={9} /> : <MissingReview />}</StaffOnly>
    </Page>
  );
}

function StepsNav({ neighbours, queue }: { readonly neighbours: Neighbours; readonly queue: Queue }) {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const { place, count, previous, next } = neighbours;
  const go = (to: string | null) => {
    if (to !== null) void navigate(reviewPath(to, queue), { replace: true });
  };
  return (
    <div className="steps-nav">
      <IconButton icon={ChevronLeft} label={t('review.previous')} aria-disabled={previous === null} onClick={() => go(previous)} />
      {place !== null && (
        <span className="num">
          <span aria-hidden="true">
            {place} / {count}
          </span>
          <span className="vh">{t('review.place', { i: place, n: count })}</span>
        </span>
      )}
      <IconButton icon={ChevronRight} label={t('review.next')} aria-disabled={next === null} onClick={() => go(next)} />
    </div>
  );
}
