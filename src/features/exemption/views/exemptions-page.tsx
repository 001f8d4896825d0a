import { CircleSlash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { exemptionPath, LOOKS } from './exemption-paths.ts';

const ENOUGH = 2_000;

/** Who need not fulfil which duty: those that hold, then those that were lifted. Source: §2.6, §3.3.3. */
export function ExemptionsPage() {
  const { t } = useTranslation(['exemption', 'duty']);
  const { state, records } = useRecords('exemption', { limit: ENOUGH });
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back="/me" />}>
      <div className="sec">
        <LinkButton tone="primary" block to="/exemptions/new">
          {t('write.title')}
        </LinkButton>
      </div>
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && records.length === 0 && (
        <EmptyState icon={CircleSlash2} title={t('list.empty')}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      <Part title={t('list.open')} records={records.filter(({ status }) => status === 'open')} />
      <Part title={t('list.lifted')} records={records.filter(({ status }) => status === 'lifted')} />
    </Page>
  );
}

function Part({ title, records }: { readonly title: string; readonly records: readonly Shown[] }) {
  if (records.length === 0) return null;
  return (
    <Section title={title}>
      <Rows label={title}>
        {records.map((record) => (
          <ExemptionRow key={record.id} record={record} />
        ))}
      </Rows>
    </Section>
  );
}

function ExemptionRow({ record }: { readonly record: Shown }) {
  const { t } = useTranslation(['exemption', 'duty']);
  const person = usePerson(textIn(record.body, 'person') || null);
  const { year } = record.body;
  return (
    <Row
      to={exemptionPath(record.id)}
      kind={person?.name ?? t('person.unknown')}
      at={typeof year === 'number' ? t('year', { year }) : undefined}
      title={t(`duty.${textIn(record.body, 'duty')}`, { ns: 'duty' })}
      meta={textIn(record.body, 'reason')}
      foot={<RecordTag record={record} looks={LOOKS} />}
    />
  );
}
