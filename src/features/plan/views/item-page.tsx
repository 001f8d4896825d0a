import '#src/hall/yearly/yearly.css';
import '#src/ui/css/desk.css';
import './plan.css';
import { CalendarPlus, FilePenLine, MoveRight, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit, usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { ActualItem } from '#src/features/plan/model/actual.ts';
import type { PlacedItem, PlanMove } from '#src/features/plan/model/quarters.ts';
import { useYearly } from '#src/hall/yearly/use-yearly.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Answers } from '#src/ui/answers.tsx';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { ItemTag } from './item-tag.tsx';
import { MissingPaper } from '#src/hall/yearly/missing-paper.tsx';
import { MoveSheet } from './move-sheet.tsx';
import { editItemPath, planPath } from './plan-paths.ts';
import { yearIn } from '#src/hall/yearly/year-in.ts';
import { Trouble } from '#src/ui/trouble.tsx';
import { useActual } from './use-actual.ts';

/** One activity of the plan: what was planned, where it was moved and why, and the activities made from it. */
export function ItemPage() {
  const { year: said, item } = useParams();
  const year = yearIn(said);
  const [office] = staffedOffices(useActor());
  if (year === null || office === undefined || item === undefined) return <MissingPaper />;
  return <OneItem office={office} year={year} item={item} />;
}

function OneItem({ office, year, item }: { readonly office: string; readonly year: number; readonly item: string }) {
  useTranslation('activity'); // its words are there before the page is
  const { t } = useTranslation('plan');
  const { state, record } = useYearly('plan', office, year);
  const quarters = useActual(record?.body ?? {}, office, year);
  const actual = quarters?.flatMap(({ items }) => items).find((one) => one.item.id === item);
  if (state === 'ready' && quarters !== null && (record === null || actual === undefined)) return <MissingPaper back={planPath(year)} />;
  return (
    <Page title={t('item.title')} header={<TopBar title={t('item.title')} back={planPath(year)} />}>
      {record === null || actual === undefined ? <Skeleton lines={6} /> : <Item record={record} actual={actual} year={year} />}
    </Page>
  );
}

interface ItemProps {
  readonly record: Shown;
  readonly actual: ActualItem<Shown>;
  readonly year: number;
}

function Item({ record, actual: { item, activities, state }, year }: ItemProps) {
  const { t } = useTranslation('plan');
  return (
    <>
      <div className="dochead stack">
        <h2>{item.topic}</h2>
        <p className="meta parts">
          <span>{t(`quarter.${item.quarter}`)}</span>
          <span>{item.month === null ? t('item.noMonth') : t('month', { n: item.month })}</span>
          <ItemTag state={state} />
        </p>
      </div>
      <Facts item={item} />
      {item.moves.length > 0 && (
        <Section title={t('moves.title')}>
          {item.moves.map((move) => (
            <Move key={move.id} move={move} />
          ))}
        </Section>
      )}
      {activities.length > 0 && (
        <Section title={t('item.activities')}>
          <Rows label={t('item.activities')}>
            {activities.map(({ id, body }) => (
              <Row key={id} title={textIn(body, 'title')} meta={textIn(body, 'place')} to={`/office/activities/${id}`} chevron />
            ))}
          </Rows>
        </Section>
      )}
      <ItemActs record={record} item={item} year={year} />
    </>
  );
}

function Facts({ item }: { readonly item: PlacedItem }) {
  const { t } = useTranslation('plan');
  const { t: ofActivity } = useTranslation('activity');
  const facts = [
    ['kind', ofActivity(`kind.${item.kind}`)],
    ['place', item.place],
    ['who', item.who],
    ['lead', item.lead],
    ['requirements', item.requirements],
    ['priority', item.priority],
  ] as const;
  return (
    <div className="card pad yr-text">
      <Answers answers={facts.filter(([, words]) => words !== '').map(([key, value]) => ({ key, label: t(`item.${key}`), value }))} />
    </div>
  );
}

function Move({ move: { quarter, month, reason, by } }: { readonly move: PlanMove }) {
  const { t } = useTranslation('plan');
  const person = usePerson(by === '' ? null : by);
  const when = month === null ? t(`quarter.${quarter}`) : t('month', { n: month });
  return (
    <div className="say">
      <p className="w">
        <span>{t('moves.line', { who: person?.name ?? '', when })}</span>
      </p>
      <q>{reason}</q>
    </div>
  );
}

function ItemActs({ record, item, year }: { readonly record: Shown; readonly item: PlacedItem; readonly year: number }) {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const commit = useCommit();
  const [isMoving, setMoving] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const isOpen = record.status === 'draft' || record.status === 'returned';

  async function makeActivity(): Promise<void> {
    const id = newId();
    const given = { kind: item.kind, title: item.topic, place: item.place, requirements: item.requirements, planItem: item.id };
    const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
    const done = await attempt(() => commit.edit('activity', id, filled));
    setTrouble(done.ok ? null : t(refusalKey(done)));
    if (done.ok) await navigate(`/office/activities/${id}/edit`);
  }

  async function remove(): Promise<void> {
    const rest = objectsIn(record.body, 'items').filter(({ id }) => id !== item.id);
    const done = await attempt(() => commit.edit('plan', record.id, { items: rest }));
    setTrouble(done.ok ? null : t(refusalKey(done)));
    if (done.ok) await navigate(planPath(year), { replace: true });
  }

  return (
    <>
      <Trouble words={trouble} />
      <div className="acts sec">
        <Button tone="primary" icon={CalendarPlus} onClick={makeActivity}>
          {t('item.make')}
        </Button>
        {isOpen ? (
          <>
            <LinkButton tone="outline" icon={FilePenLine} to={editItemPath(year, item.id)}>
              {t('item.edit')}
            </LinkButton>
            <Button tone="quiet" icon={Trash2} onClick={remove}>
              {t('item.remove')}
            </Button>
          </>
        ) : (
          <Button tone="outline" icon={MoveRight} onClick={() => setMoving(true)}>
            {t('moves.action')}
          </Button>
        )}
      </div>
      {isMoving && <MoveSheet record={record} item={item} onClose={() => setMoving(false)} />}
    </>
  );
}
