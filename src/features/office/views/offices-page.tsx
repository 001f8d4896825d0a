import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { type OfficeTies, tiesOf } from '#src/domain/office-ties.ts';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';

const ENOUGH = 5_000;

/** 联络处一览, for everybody: the linked leader, the assisting committee, who answers for it and who is its clerk. Source: §1, §3.2. */
export function OfficesPage() {
  const { t } = useTranslation('office');
  const { today } = useActor();
  const offices = useRecords('office', { limit: ENOUGH });
  const people = useRecords('person', { limit: ENOUGH });
  const isReady = offices.state === 'ready' && people.state === 'ready';
  return (
    <Page title={t('offices.title')} header={<TopBar title={t('offices.title')} back="/me" />}>
      {!isReady && <Skeleton lines={9} />}
      <div className="stack sec">
        {isReady &&
          offices.records
            .toSorted((a, b) => a.id.localeCompare(b.id))
            .map((office) => <OneOffice key={office.id} office={office} ties={tiesOf(office, people.records, today)} />)}
      </div>
    </Page>
  );
}

function OneOffice({ office, ties }: { readonly office: Shown; readonly ties: OfficeTies }) {
  const { t } = useTranslation('office');
  const name = textIn(office.body, 'name') || office.id;
  const facts: readonly (readonly [string, string])[] = [
    ['leaders', ties.leaders.join(t('offices.and'))],
    ['committees', ties.committees.join(t('offices.and'))],
    ['directors', ties.directors.join(t('offices.and'))],
    ['clerks', ties.clerks.join(t('offices.and'))],
    ['localParty', ties.localParty],
    ['phone', ties.phone],
  ];
  return (
    <section className="card pad stack" aria-label={name}>
      <h2>{name}</h2>
      <dl className="dl">
        {facts
          .filter(([key, value]) => value !== '' || key === 'leaders' || key === 'committees')
          .map(([key, value]) => (
            <Fact key={key} name={t(`offices.${key}`)} value={value || t('offices.none')} />
          ))}
      </dl>
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
