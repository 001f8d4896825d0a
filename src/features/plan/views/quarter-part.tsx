import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { type ActualItem, type ActualQuarter, isHeld } from '#src/features/plan/model/actual.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Tag } from '#src/ui/tag.tsx';
import { ItemTag } from './item-tag.tsx';

export interface QuarterPartProps {
  readonly actual: ActualQuarter<Shown>;
  /** The quarter has gone by. */
  readonly isOver: boolean;
  /** Where an item, or an activity of its own, is shown; absent where the reader cannot open it. */
  readonly itemTo?: ((item: string) => string) | undefined;
  readonly activityTo?: ((activity: string) => string) | undefined;
  /** What to do about an empty quarter. */
  readonly action?: ReactNode;
}

/** One quarter: what is planned, what was held, what nobody had planned. Source: §3.3.3. */
export function QuarterPart({ actual, isOver, itemTo, activityTo, action }: QuarterPartProps) {
  const { t } = useTranslation('plan');
  const { quarter, items, unplanned, planned, held } = actual;
  const state = actual.state === 'planned' && isOver ? 'late' : actual.state;
  const title = t(`quarter.${quarter}`);
  return (
    <Section title={title} note={t(`quarter.months.${quarter}`)} end={<QuarterTag state={state} />}>
      {state === 'missing' && (
        <div className="yr-gap">
          <p>
            <b>{t('quarter.missing', { q: title })}</b>
          </p>
          {action}
        </div>
      )}
      <div className="stack">
        {items.length > 0 && (
          <Rows label={t('quarter.items', { q: title })}>
            {items.map((one) => (
              <ItemRow key={one.item.id} actual={one} to={itemTo?.(one.item.id)} />
            ))}
          </Rows>
        )}
        {unplanned.length > 0 && (
          <Rows label={t('quarter.unplanned', { q: title })}>
            {unplanned.map((record) => (
              <UnplannedRow key={record.id} record={record} to={activityTo?.(record.id)} />
            ))}
          </Rows>
        )}
      </div>
      {state !== 'missing' && <p className="small muted yr-sum">{t('quarter.sum', { planned, held, unplanned: unplanned.length })}</p>}
      {state !== 'missing' && action}
    </Section>
  );
}

const TAGS = {
  missing: { tone: 'warn', icon: TriangleAlert },
  planned: { tone: 'wait', icon: CircleCheck },
  late: { tone: 'warn', icon: TriangleAlert },
  done: { tone: 'done', icon: CircleCheck },
} as const;

function QuarterTag({ state }: { readonly state: keyof typeof TAGS }) {
  const { t } = useTranslation('plan');
  return (
    <span className="end">
      <Tag {...TAGS[state]}>{t(`quarter.state.${state}`)}</Tag>
    </span>
  );
}

function ItemRow({ actual: { item, activities, state }, to }: { readonly actual: ActualItem<Shown>; readonly to: string | undefined }) {
  const { t } = useTranslation('plan');
  const { t: ofActivity } = useTranslation('activity');
  const [first] = activities;
  const when = dayOf(first) ?? (item.month === null ? null : t('month', { n: item.month }));
  const meta = [ofActivity(`kind.${item.kind}`), item.place, item.who].filter((part) => part !== '');
  return (
    <Row
      to={to}
      kind={when ?? t('item.noMonth')}
      at={<ItemTag state={state} />}
      title={item.topic}
      meta={meta.join(t('separator'))}
      foot={item.moves.length > 0 ? <span className="small muted">{t('item.moved', { count: item.moves.length })}</span> : undefined}
    />
  );
}

function UnplannedRow({ record, to }: { readonly record: Shown; readonly to: string | undefined }) {
  const { t } = useTranslation('plan');
  const { t: ofActivity } = useTranslation('activity');
  const { body } = record;
  return (
    <Row
      to={to}
      kind={dayOf(record) ?? ''}
      at={<ItemTag state={isHeld(record) ? 'done' : 'arranged'} />}
      title={textIn(body, 'title') || ofActivity('untitled')}
      meta={[ofActivity(`kind.${textIn(body, 'kind') || 'other'}`), t('item.unplanned')].join(t('separator'))}
    />
  );
}

/** 9/18, the day of an activity. */
function dayOf(record: Shown | undefined): string | null {
  const start = record === undefined ? '' : textIn(record.body, 'startsAt');
  if (start === '') return null;
  const [, month, day] = dateIn(start).split('-');
  return `${Number(month)}/${Number(day)}`;
}
