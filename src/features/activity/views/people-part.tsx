import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { type Actor, staffedOffices } from '#src/domain/people.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { type Form, listIn, toggled } from './form.ts';

const ENOUGH = 5_000;
const SHOWN = 80;

/** 邀请的人: the office's members to tick, all in one tap, others by name. */
export function InvitedPart({ form }: { readonly form: Form }) {
  const { t } = useTranslation('activity');
  const offices = officesInviting(useActor(), form);
  const [words, setWords] = useState('');
  const { records } = useRecords('person', { limit: ENOUGH });
  const members = records.filter(isMember);
  const own = members.filter(({ body }) => offices.includes(textIn(body, 'office')));
  const invited = listIn(form.values, 'invited');
  const wanted = words.normalize('NFKC').trim();
  const guests = members.filter((person) => invited.includes(person.id) && !own.includes(person));
  const offered = wanted === '' ? [...own, ...guests] : members.filter(({ body }) => textIn(body, 'name').includes(wanted)).slice(0, SHOWN);
  return (
    <FieldSet
      id="invited"
      label={t('field.invited.label')}
      hint={t('write.invited.count', { count: invited.length })}
      error={form.errorAt('invited')}
    >
      <div className="stack">
        <Button tone="outline" small onClick={() => form.change('invited', [...new Set([...invited, ...own.map(({ id }) => id)])])}>
          {t('write.invited.all', { count: own.length })}
        </Button>
        <SearchField label={t('write.invited.search')} value={words} onChange={setWords} />
        <div>
          {offered.map(({ id, body }) => (
            <Checkbox key={id} checked={invited.includes(id)} onChange={(isOn) => form.change('invited', toggled(invited, id, isOn))}>
              {textIn(body, 'name')} <span className="small muted">{textIn(body, 'sector')}</span>
            </Checkbox>
          ))}
        </div>
      </div>
    </FieldSet>
  );
}

/** Whose members are offered to tick: of one's own office, and of every office that organises it. */
function officesInviting(actor: Actor, { values }: Form): string[] {
  return [...new Set([...staffedOffices(actor), ...listIn(values, 'organisers')])];
}

function isMember({ body }: Shown): boolean {
  return objectsIn(body, 'roles').some(({ role, to }) => role === 'member' && (to === null || to === undefined));
}

/** 主办单位: the other offices that hold it together with one's own. Source: §3.2. */
export function OrganisersPart({ form }: { readonly form: Form }) {
  const { t } = useTranslation('activity');
  const own = staffedOffices(useActor());
  const { records } = useRecords('office', { limit: ENOUGH });
  const chosen = listIn(form.values, 'organisers');
  return (
    <FieldSet id="organisers" label={t('write.organisers.label')} optional={t('field.optional')} error={form.errorAt('organisers')}>
      {records
        .filter(({ id }) => !own.includes(id))
        .map(({ id, body }) => (
          <Checkbox key={id} checked={chosen.includes(id)} onChange={(isOn) => form.change('organisers', toggled(chosen, id, isOn))}>
            {textIn(body, 'name')}
          </Checkbox>
        ))}
    </FieldSet>
  );
}
