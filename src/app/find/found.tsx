import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RECORD_TYPES } from '#src/registry.ts';
import { useActor, usePerson } from '#src/device/live.ts';
import type { Straw } from '#src/device/haystack.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { addressOf } from './address.ts';
import { excerptOf, type Group, grouped, type Search, writeSearch } from './search.ts';

/** So many of each kind, and so many once a kind was chosen. */
const FEW = 5;
const PAGE = 50;

export interface FoundProps {
  readonly found: readonly Straw[];
  readonly search: Search;
}

/** What was found, by kind. */
export function Found({ found, search }: FoundProps) {
  const { t } = useTranslation('find');
  const groups = useMemo(() => grouped(found, search.q), [found, search.q]);
  return (
    <>
      <p className="vh" role="status">
        {t('count', { count: found.length })}
      </p>
      {groups.map((group) => (
        <OneKind key={group.type} group={group} search={search} />
      ))}
    </>
  );
}

function OneKind({ group: { type, found }, search }: { readonly group: Group; readonly search: Search }) {
  const { t } = useTranslation(['find', ...RECORD_TYPES]);
  const isChosen = search.kind === type;
  const [pages, setPages] = useState(1);
  const shown = found.slice(0, isChosen ? pages * PAGE : FEW);
  const name = t('name', { ns: type });
  return (
    <Section
      title={name}
      note={t('count', { count: found.length })}
      end={
        !isChosen && found.length > FEW ? (
          <Link className="link end" to={`?${writeSearch({ ...search, kind: type }).toString()}`}>
            {t('kind.more')}
            <span className="vh"> {name}</span>
          </Link>
        ) : undefined
      }
    >
      <Rows label={name}>
        {shown.map((straw) => (
          <FoundRow key={straw.id} straw={straw} name={name} q={search.q} />
        ))}
      </Rows>
      {isChosen && shown.length < found.length && (
        <Button tone="outline" block onClick={() => setPages(pages + 1)}>
          {t('list.more', { n: Math.min(PAGE, found.length - shown.length) })}
        </Button>
      )}
    </Section>
  );
}

interface FoundRowProps {
  readonly straw: Straw;
  /** What its kind is called: all there is to call it by where it has no words of its own. */
  readonly name: string;
  readonly q: string;
}

function FoundRow({ straw, name, q }: FoundRowProps) {
  const { t, i18n } = useTranslation('find');
  const actor = useActor();
  const owner = usePerson(straw.type === 'person' ? null : straw.owner);
  const to = addressOf(
    straw,
    actor.grants.map(({ role }) => role),
    actor.id,
  );
  const day = dayOfYearText(i18n.language, dateIn(straw.date));
  return (
    <Row
      to={to ?? undefined}
      kind={straw.type === 'person' ? t('person.records') : (owner?.name ?? t('person.unknown'))}
      at={straw.type === 'person' ? undefined : day}
      title={straw.title || (straw.year === null ? t('title.ofDay', { name, day }) : t('title.ofYear', { name, year: straw.year }))}
      meta={excerptOf(straw, q) || undefined}
    />
  );
}
