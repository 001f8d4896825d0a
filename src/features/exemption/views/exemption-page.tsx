import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit, usePerson, useRecord } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { isParty } from '#src/domain/people.ts';
import { textIn, typedIn } from '#src/domain/record/read-body.ts';
import { isBlank } from '#src/domain/text.ts';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { Page } from '#src/ui/page.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { Trouble } from '#src/ui/trouble.tsx';
import { EXEMPTIONS_PATH, LOOKS } from './exemption-paths.ts';

/** One exemption: whose, from which duty, why, by whom; and for those who may, the way to lift it. */
export function ExemptionPage() {
  const { t } = useTranslation(['exemption', 'duty']);
  const { id = '' } = useParams();
  const view = useRecord(id);
  const actor = useActor();
  if (view.state === 'loading') return <LoadingRecord name={t('name')} back="/duties" />;
  if (view.state === 'missing' || view.record.type !== 'exemption') return <MissingRecord name={t('name')} back="/duties" />;
  const { record } = view;
  const mayLift = isParty(actor, 'office', record) || isParty(actor, 'membersWork', record);
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={mayLift ? EXEMPTIONS_PATH : '/duties'} />}>
      <Reading record={record} />
      {mayLift && record.status === 'open' && <Lifting record={record} />}
    </Page>
  );
}

function Reading({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation(['exemption', 'duty']);
  const person = usePerson(textIn(record.body, 'person') || null);
  const by = usePerson(textIn(record.body, 'by') || null);
  const lifted = record.log.findLast(({ name }) => name === 'lift');
  const { year } = record.body;
  return (
    <>
      <div className="dochead">
        <h2>{t(`duty.${textIn(record.body, 'duty')}`, { ns: 'duty' })}</h2>
        <p className="meta">
          <span>{person?.name ?? t('person.unknown')}</span>
          {typeof year === 'number' && <span className="num">{t('year', { year })}</span>}
          <RecordTag record={record} looks={LOOKS} />
        </p>
      </div>
      <section className="sec card pad txt" aria-label={t('field.reason.label')}>
        <h3>{t('field.reason.label')}</h3>
        <p>{textIn(record.body, 'reason')}</p>
        <p className="small muted">{t('by.granted', { name: by?.name ?? t('person.unknown') })}</p>
      </section>
      {lifted && (
        <section className="sec card pad txt" aria-label={t('state.lifted')}>
          <h3>{t('by.lifted', { name: lifted.by.name, day: dayOfYearText(i18n.language, dateIn(lifted.at)) })}</h3>
          <p>{lifted.note}</p>
        </section>
      )}
    </>
  );
}

/** Lifting it, with the reason the member will read. */
function Lifting({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('exemption');
  const commit = useCommit();
  const toast = useToast();
  const words = useJotting(`lift:${record.id}`);
  const [error, setError] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const note = typedIn(words.values, 'note');

  async function handleLift() {
    setError(isBlank(note) ? t('lift.missing') : null);
    setTrouble(null);
    if (isBlank(note)) return;
    const done = await attempt(() => commit.transition(record.id, 'lift', { note }));
    if (!done.ok) {
      setTrouble(t(refusalKey(done)));
      return;
    }
    await words.clear().catch(() => undefined);
    toast({ icon: CircleCheck, text: t('lift.done') });
  }

  return (
    <div className="sec stack">
      <Trouble words={trouble} />
      <TextArea
        id="note"
        label={t('lift.reason')}
        hint={t('lift.hint')}
        error={error}
        value={note}
        onChange={(value) => words.change('note', value)}
      />
      <Button tone="outline" block onClick={handleLift}>
        {t('action.lift')}
      </Button>
    </div>
  );
}
