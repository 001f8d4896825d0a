import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { namesOf } from '#src/domain/record/names.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { OfficesField } from '#src/hall/offices-field.tsx';
import { QuietNote } from '#src/hall/writing/form-note.tsx';
import { fullDayText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { DateField } from '#src/ui/date-field.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { Trouble } from '#src/ui/trouble.tsx';
import { useDecision } from './use-decision.ts';

/** Adds a decision to a session; what is typed stays on this phone until it is added. Source: §3.1. */
export function AddDecision({ session }: { readonly session: Shown }) {
  const { t } = useTranslation('council-session');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button tone="outline" block icon={Plus} onClick={() => setOpen(true)}>
        {t('decision.add')}
      </Button>
      {isOpen && <DecisionSheet session={session} onClose={() => setOpen(false)} />}
    </>
  );
}

function DecisionSheet({ session, onClose }: { readonly session: Shown; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('council-session');
  const { today } = useActor();
  const { values, trouble, change, errorAt, add } = useDecision(session, onClose);
  return (
    <Sheet
      open
      title={t('decision.add')}
      onClose={onClose}
      actions={
        <Button tone="ink" busyLabel={t('button.submitting')} onClick={add}>
          {t('decision.keep')}
        </Button>
      }
    >
      <Trouble words={trouble} />
      <TextArea
        id="decision-text"
        label={t('decision.text.label')}
        rows={4}
        value={typedIn(values, 'text')}
        error={errorAt('text')}
        onChange={(words) => change('text', words)}
      />
      <DateField
        id="decision-due"
        label={t('decision.due.label')}
        hint={t('field.date.hint')}
        error={errorAt('due')}
        today={today}
        show={(date) => fullDayText(i18n.language, date)}
        value={typedIn(values, 'due')}
        onChange={(value) => change('due', value)}
      />
      <OfficesField
        label={t('decision.offices.label')}
        hint={t('decision.offices.hint')}
        ids={namesOf(values, 'offices')}
        onChange={(ids) => change('offices', [...ids])}
      />
      <QuietNote values={values} fields={['text']} />
    </Sheet>
  );
}
