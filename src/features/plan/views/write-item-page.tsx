import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { isUnfilled } from '#src/domain/record/unfilled.ts';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { FormBar } from '#src/hall/writing/form-bar.tsx';
import { useYearly } from '#src/hall/yearly/use-yearly.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { ItemFields } from './item-fields.tsx';
import { MissingPaper } from '#src/hall/yearly/missing-paper.tsx';
import { planPath } from './plan-paths.ts';
import { yearIn } from '#src/hall/yearly/year-in.ts';
import { Trouble } from '#src/ui/trouble.tsx';

/** One activity of the plan, new or changed, while the plan is not signed. Words stay on the phone until they are part of it. */
export function WriteItemPage() {
  const { year: said, item } = useParams();
  const year = yearIn(said);
  const [office] = staffedOffices(useActor());
  if (year === null || office === undefined || !isId(item)) return <MissingPaper />;
  return <Finding key={item} office={office} year={year} item={item} />;
}

interface FindingProps {
  readonly office: string;
  readonly year: number;
  readonly item: string;
}

function Finding({ office, year, item }: FindingProps) {
  useTranslation('activity'); // its words are there before the page is
  const { t } = useTranslation('plan');
  const { state, record } = useYearly('plan', office, year);
  if (state === 'loading') {
    return (
      <Page title={t('item.title')} header={<TopBar title={t('item.title')} back={planPath(year)} />}>
        <Skeleton lines={9} />
      </Page>
    );
  }
  const isOpen = record?.status === 'draft' || record?.status === 'returned';
  return record === null || !isOpen ? <MissingPaper back={planPath(year)} /> : <Writing record={record} year={year} item={item} />;
}

interface WritingProps {
  readonly record: Shown;
  readonly year: number;
  readonly item: string;
}

function Writing(props: WritingProps) {
  const { year } = props;
  const { t } = useTranslation('plan');
  const { words, values, priorities, errors, tries, trouble, keep } = useItem(props);
  const title = t('item.title');
  return (
    <Page
      title={title}
      faulty={errors.length > 0}
      header={<FormBar title={title} back={planPath(year)} draft={words} />}
      actions={
        <Actions label={title}>
          <Button tone="primary" grow onClick={keep}>
            {t('write.keep')}
          </Button>
        </Actions>
      }
    >
      <ErrorSummary title={t('form.errors', { n: errors.length })} errors={errors} attempt={tries} />
      <Trouble words={trouble} />
      {words.state === 'loading' ? (
        <Skeleton lines={9} />
      ) : (
        <ItemFields
          values={values}
          change={words.change}
          errorAt={(field) => errors.find((error) => error.field === field)?.text ?? null}
          priorities={priorities}
        />
      )}
    </Page>
  );
}

const NEEDED = ['quarter', 'kind', 'topic'] as const;

/** The item as typed over what it was, what it still lacks, and keeping it in the plan. */
function useItem({ record, year, item }: WritingProps) {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const commit = useCommit();
  const words = useJotting(`item:${item}`, { toldHere: true });
  const [tries, setTries] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const items = objectsIn(record.body, 'items');
  const old = items.find(({ id }) => id === item) ?? {};
  const asked = Number(search.get('quarter'));
  const values: Body = { ...(asked >= 1 && asked <= 4 ? { quarter: asked } : {}), ...old, ...words.values };
  const missing = NEEDED.filter((field) => isUnfilled(values[field]));
  const errors = tries === 0 ? [] : missing.map((field) => ({ field, text: t(`item.${field}.required`) }));
  const priorities = [...new Set(items.map((one) => textIn(one, 'priority')))].filter((one) => one !== '');

  async function keep(): Promise<void> {
    setTries((before) => before + 1);
    if (missing.length > 0) return;
    const filled: Body = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null));
    const rest = items.filter(({ id }) => id !== item);
    const done = await attempt(() => commit.edit('plan', record.id, { items: [...rest, { ...filled, id: item }] }));
    setTrouble(done.ok ? null : t(refusalKey(done)));
    if (!done.ok) return;
    await words.clear();
    await navigate(planPath(year), { replace: true });
  }

  return { words, values, priorities, errors, tries, trouble, keep };
}
