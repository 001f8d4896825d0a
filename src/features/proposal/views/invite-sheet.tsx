import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useOffice, useSession } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import { dateIn, isCalendarDate } from '#src/domain/calendar.ts';
import { memberOffice } from '#src/domain/people.ts';
import { useActor } from '#src/device/live.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { DateField } from '#src/ui/date-field.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';
import { useNow } from '#src/ui/phone.ts';
import { SearchField } from '#src/ui/search-field.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { cosignersOf } from '#src/features/proposal/model/cosigning.ts';
import type { Form } from '#src/hall/writing/form.ts';
import { type Colleague, pick, useColleagues } from './use-colleagues.ts';

const SHOWN = 40;
/** Days the asked have when nothing else is said. */
const USUAL_DAYS = 7;

export interface InviteSheetProps {
  readonly form: Form;
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** Choosing whom to ask and until when. The directory is on the phone, so it works without a network. */
export function InviteSheet({ form, draft, onClose }: InviteSheetProps) {
  const { t, i18n } = useTranslation('proposal');
  const today = dateIn(new Date(useNow()).toISOString());
  const [people, setPeople] = useState<readonly string[]>([]);
  const [until, setUntil] = useState(() => dateIn(new Date(Date.parse(`${today}T04:00:00Z`) + USUAL_DAYS * 86_400_000).toISOString()));
  const [tried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const toast = useToast();
  const lateWords = until !== '' && (!isCalendarDate(until) || until < today) ? t('invite.until.error') : null;

  async function handleInvite() {
    setTried(true);
    if (people.length === 0 || lateWords !== null) return;
    if (form.values.kind !== 'collective') form.change('kind', 'joint');
    const input = { people, until: until === '' ? null : until };
    const done = await attempt(() => draft.transition('inviteCosponsors', { input }));
    if (!done.ok) {
      setTrouble(t(refusalKey(done)));
      return;
    }
    toast({ text: t('invite.done'), icon: Check });
    onClose();
  }

  return (
    <Sheet
      open
      title={t('invite.title')}
      onClose={onClose}
      actions={
        <Button tone="ink" busyLabel={t('invite.busy')} onClick={handleInvite}>
          {t('invite.submit', { count: people.length })}
        </Button>
      }
    >
      {trouble !== null && (
        <p className="err" role="alert">
          {trouble}
        </p>
      )}
      <PickPeople
        asked={cosignersOf(draft.record?.body ?? {}).map(({ id }) => id)}
        people={people}
        error={tried && people.length === 0 ? t('invite.people.error') : null}
        onChange={setPeople}
      />
      <DateField
        id="until"
        label={t('invite.until')}
        optional={t('field.optional')}
        hint={t('field.date.hint')}
        error={tried ? lateWords : null}
        today={today}
        show={(date) => fullDayText(i18n.language, date)}
        value={until}
        onChange={setUntil}
      />
    </Sheet>
  );
}

interface PickPeopleProps {
  /** Those asked before. */
  readonly asked: readonly string[];
  readonly people: readonly string[];
  readonly error: string | null;
  readonly onChange: (people: readonly string[]) => void;
}

function PickPeople({ asked, people, error, onChange }: PickPeopleProps) {
  const { t } = useTranslation('proposal');
  const { account } = useSession();
  const office = memberOffice(useActor());
  const colleagues = useColleagues([...asked, account?.id ?? ''], office);
  const [words, setWords] = useState('');
  const found = pick(colleagues, words, office);
  const chosen = colleagues.filter(({ id }) => people.includes(id));
  const offered = [...chosen, ...found.filter(({ id }) => !people.includes(id))].slice(0, SHOWN);
  const toggle = (id: string, isOn: boolean) => onChange(isOn ? [...people, id] : people.filter((one) => one !== id));
  return (
    <>
      <SearchField label={t('invite.search')} placeholder={t('invite.search.example')} value={words} onChange={setWords} />
      <FieldSet id="people" label={t(words === '' ? 'invite.own' : 'invite.found')} error={error}>
        <div className="pick-people">
          {offered.map((person) => (
            <Checkbox key={person.id} checked={people.includes(person.id)} onChange={(isOn) => toggle(person.id, isOn)}>
              <PersonLine person={person} isNear={person.office === office} />
            </Checkbox>
          ))}
        </div>
        {offered.length === 0 && <p className="small muted">{t('invite.nobody')}</p>}
      </FieldSet>
    </>
  );
}

function PersonLine({ person, isNear }: { readonly person: Colleague; readonly isNear: boolean }) {
  const office = useOffice(isNear ? null : person.office);
  return (
    <>
      {person.name} <span className="small muted">{[person.sector, office?.name].filter(Boolean).join(' ')}</span>
    </>
  );
}
