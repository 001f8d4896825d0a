import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import type { Role } from '#src/domain/people.ts';
import type { Audience } from '#src/domain/record/audience.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { OfficesField } from '#src/hall/offices-field.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Segmented } from '#src/ui/segmented.tsx';
import { holdersOf, ROLES_TO_CHOOSE } from './holders.ts';

/** Everybody, some offices, whoever holds some roles, or some people. */
export const AUDIENCE_WAYS = ['all', 'offices', 'roles', 'people'] as const;
export type AudienceWay = (typeof AUDIENCE_WAYS)[number];

const ENOUGH = 5_000;
const SHOWN = 40;

export interface AudienceFieldProps {
  readonly label: string;
  readonly error: string | null;
  readonly audience: Audience;
  /** Gets the audience as the record keeps it. */
  readonly onChange: (audience: Body) => void;
  /** The ways offered; all of them where nothing is said. */
  readonly ways?: readonly AudienceWay[];
}

/** 发给谁: by office, by role or by person. Who holds a role is read from today's directory. Source: §2.1, §3.1. */
export function AudienceField({ label, error, audience, onChange, ways = AUDIENCE_WAYS }: AudienceFieldProps) {
  const { t } = useTranslation('notice');
  const [way, setWay] = useState(wayOf(audience));
  const options = ways.map((value) => ({ value, label: t(`audience.${value}`) }));

  function choose(next: AudienceWay) {
    setWay(next);
    onChange(next === 'all' ? { kind: 'all' } : { kind: next === 'offices' ? 'offices' : 'people', ids: [] });
  }

  return (
    <div id="audience" tabIndex={-1}>
      <Segmented label={label} error={error} options={options} value={way} onChange={choose} />
      {way === 'offices' && (
        <OfficesField
          label={t('audience.offices.label')}
          hint={t('audience.chosen', { n: audience.ids.length })}
          ids={audience.ids}
          onChange={(ids) => onChange({ kind: 'offices', ids: [...ids] })}
        />
      )}
      {way === 'roles' && <Roles audience={audience} onChange={onChange} />}
      {way === 'people' && <People ids={audience.ids} onChange={(ids) => onChange({ kind: 'people', ids: [...ids] })} />}
    </div>
  );
}

function wayOf({ kind, roles }: Audience): AudienceWay {
  return kind === 'people' && roles.length > 0 ? 'roles' : kind;
}

function Roles({ audience: { ids, roles }, onChange }: Pick<AudienceFieldProps, 'audience' | 'onChange'>) {
  const { t } = useTranslation('notice');
  const { today } = useActor();
  const { records } = useRecords('person', { limit: ENOUGH });

  function tick(role: Role, isOn: boolean) {
    const rest = roles.filter((one) => one !== role);
    const chosen = isOn ? [...rest, role] : rest;
    onChange({ kind: 'people', ids: holdersOf(records, chosen, today), roles: chosen });
  }

  return (
    <FieldSet label={t('audience.roles.label')} hint={t('audience.roles.hint', { n: ids.length })}>
      <div>
        {ROLES_TO_CHOOSE.map((role) => (
          <Checkbox key={role} checked={roles.includes(role)} onChange={(isOn) => tick(role, isOn)}>
            {t(`role.${role}`)}
          </Checkbox>
        ))}
      </div>
    </FieldSet>
  );
}

interface PeopleProps {
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function People({ ids, onChange }: PeopleProps) {
  const { t } = useTranslation('notice');
  const [words, setWords] = useState('');
  const { records } = useRecords('person', { limit: ENOUGH });
  const wanted = words.normalize('NFKC').trim();
  const offered =
    wanted === ''
      ? records.filter(({ id }) => ids.includes(id))
      : records.filter(({ body }) => textIn(body, 'name').normalize('NFKC').includes(wanted)).slice(0, SHOWN);
  return (
    <FieldSet label={t('audience.people.label')} hint={t('audience.chosen', { n: ids.length })}>
      <div className="stack">
        <SearchField label={t('audience.people.search')} value={words} onChange={setWords} />
        <div>
          {offered.map((person) => (
            <PersonTick key={person.id} person={person} ids={ids} onChange={onChange} />
          ))}
        </div>
      </div>
    </FieldSet>
  );
}

function PersonTick({ person: { id, body }, ids, onChange }: PeopleProps & { readonly person: Shown }) {
  const rest = ids.filter((one) => one !== id);
  return (
    <Checkbox checked={ids.includes(id)} onChange={(isOn) => onChange(isOn ? [...rest, id] : rest)}>
      {textIn(body, 'name')} <span className="small muted">{textIn(body, 'sector')}</span>
    </Checkbox>
  );
}
