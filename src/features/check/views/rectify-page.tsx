import { ClipboardCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isOfficeStaff } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Finding } from '#src/domain/record/findings.ts';
import { findingState } from '#src/domain/record/finding-state.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { CheckPart } from './check-part.tsx';
import { ReplyToFinding } from './reply-to-finding.tsx';

const ENOUGH = 500;

/** 整改: what checks asked of the own office, the open ones first, each with the way to answer it. Source: §3.2. */
export function RectifyPage() {
  const { t } = useTranslation('check');
  const actor = useActor();
  const { state, records } = useRecords('check', { limit: ENOUGH });
  const own = records.filter(({ office }) => isOfficeStaff(actor, office)).toSorted(openFirst);
  return (
    <Page title={t('rectify.title')} header={<TopBar title={t('rectify.title')} back="/office" />}>
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && own.length === 0 && (
        <EmptyState icon={ClipboardCheck} title={t('rectify.empty')}>
          {t('rectify.empty.line')}
        </EmptyState>
      )}
      {own.map((check) => (
        <CheckPart key={check.id} check={check} stepOf={(finding) => <Reply check={check} finding={finding} />} />
      ))}
    </Page>
  );
}

function openFirst(a: Shown, b: Shown): number {
  const over = ({ status }: Shown) => Number(status === 'closed');
  return over(a) - over(b) || textIn(b.body, 'date').localeCompare(textIn(a.body, 'date'));
}

/** A finding that was accepted, or whose check is closed, needs no further word. */
function Reply({ check, finding }: { readonly check: Shown; readonly finding: Finding }) {
  const { today } = useActor();
  if (check.status === 'closed' || findingState(finding, today) === 'accepted') return null;
  return <ReplyToFinding check={check} finding={finding} />;
}
