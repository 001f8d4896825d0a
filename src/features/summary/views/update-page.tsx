import '#src/hall/yearly/yearly.css';
import '#src/ui/css/desk.css';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit } from '#src/device/live.ts';
import { useOlder } from '#src/device/use-older.ts';
import type { Shown } from '#src/device/shown.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { answered, type Offer, rewriting } from '#src/features/summary/model/rewriting.ts';
import { LoadingPaper } from '#src/hall/yearly/loading-paper.tsx';
import { MissingPaper } from '#src/hall/yearly/missing-paper.tsx';
import { useYearly } from '#src/hall/yearly/use-yearly.ts';
import { yearIn } from '#src/hall/yearly/year-in.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { Trouble } from '#src/ui/trouble.tsx';
import { summaryPath } from './summary-paths.ts';
import { useFresh } from './use-world.ts';

/** Sections written by hand beside what the records say by now, one by one: nothing is overwritten unasked. Source: §3.3.3. */
export function UpdatePage() {
  const year = yearIn(useParams().year);
  const [office] = staffedOffices(useActor());
  if (year === null || office === undefined) return <MissingPaper />;
  return <Finding office={office} year={year} />;
}

function Finding({ office, year }: { readonly office: string; readonly year: number }) {
  const { t } = useTranslation('summary');
  const { state, record } = useYearly('summary', office, year);
  const fresh = useFresh(office, year);
  const isWhole = ['none', 'here'].includes(useOlder(year).state ?? '');
  if (state === 'ready' && record === null) return <MissingPaper back={summaryPath(year)} />;
  if (record === null || fresh === null || !isWhole) return <LoadingPaper title={t('update.title')} back={summaryPath(year)} />;
  return <Offers record={record} offers={rewriting(record.body, fresh.texts).offers} year={year} />;
}

interface OffersProps {
  readonly record: Shown;
  readonly offers: readonly Offer[];
  readonly year: number;
}

function Offers({ record, offers, year }: OffersProps) {
  const { t } = useTranslation('summary');
  const title = t('update.title');
  return (
    <Page title={title} wide header={<TopBar title={title} back={summaryPath(year)} />}>
      {offers.length === 0 && (
        <EmptyState
          icon={CircleCheck}
          title={t('offers.none.title')}
          action={
            <LinkButton tone="ink" to={summaryPath(year)}>
              {t('offers.back')}
            </LinkButton>
          }
        >
          {t('offers.none.line')}
        </EmptyState>
      )}
      {offers.map((offer) => (
        <OnePart key={offer.section} record={record} offer={offer} />
      ))}
    </Page>
  );
}

function OnePart({ record, offer }: { readonly record: Shown; readonly offer: Offer }) {
  const { t } = useTranslation('summary');
  const commit = useCommit();
  const [trouble, setTrouble] = useState<string | null>(null);
  const name = t(`field.${offer.section}.label`);

  async function answer(takes: boolean): Promise<void> {
    const done = await attempt(() => commit.edit('summary', record.id, answered(record.body, offer, takes)));
    setTrouble(done.ok ? null : t(refusalKey(done)));
  }

  return (
    <Section title={name}>
      <Trouble words={trouble} />
      <div className="twotexts">
        <div>
          <h3>{t('offers.written')}</h3>
          <p className="card pad yr-text">{offer.written}</p>
        </div>
        <div>
          <h3>{t('offers.fresh')}</h3>
          <p className="card pad yr-text">{offer.fresh}</p>
        </div>
      </div>
      <div className="acts">
        <Button tone="ink" aria-label={t('offers.keep.of', { name })} onClick={() => answer(false)}>
          {t('offers.keep')}
        </Button>
        <Button tone="outline" aria-label={t('offers.take.of', { name })} onClick={() => answer(true)}>
          {t('offers.take')}
        </Button>
      </div>
    </Section>
  );
}
