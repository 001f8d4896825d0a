import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { CHECK_KINDS } from '#src/features/check/model/check.ts';
import { FormNote } from '#src/hall/writing/form-note.tsx';
import { fullDayText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { DateField } from '#src/ui/date-field.tsx';
import { Section } from '#src/ui/section.tsx';
import { Select } from '#src/ui/select.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { Trouble } from '#src/ui/trouble.tsx';
import { useFinding, type FindingWork } from './use-finding.ts';

export interface WriteFindingProps {
  readonly office: string;
  /** The check that is still open, to which a finding is added; null begins a new one. */
  readonly open: Shown | null;
}

/** 写整改意见: what is wrong, what is asked for by when, what the county offers towards it. It reaches the office when sent. Source: §3.2. */
export function WriteFinding({ office, open }: WriteFindingProps) {
  const { t, i18n } = useTranslation('check');
  const { today } = useActor();
  const work = useFinding(office, open);
  return (
    <Section title={t('write.title')}>
      <form className="card pad" onSubmit={(event) => event.preventDefault()}>
        <Trouble words={work.trouble} />
        {open === null && <NewCheckFields work={work} />}
        <Words work={work} field="issue" />
        <Words work={work} field="requirement" />
        <DateField
          id="due"
          label={t('finding.due.label')}
          hint={t('field.date.hint')}
          error={work.errorAt('due')}
          today={today}
          show={(date) => fullDayText(i18n.language, date)}
          value={typedIn(work.values, 'due')}
          onChange={(value) => work.change('due', value)}
        />
        <Words work={work} field="support" />
        <FormNote values={work.values} fields={['issue', 'requirement', 'support', 'impression']} />
        <Button tone="primary" busyLabel={t('button.submitting')} onClick={work.send}>
          {t('write.send')}
        </Button>
      </form>
    </Section>
  );
}

/** What belongs to the check as a whole, asked only when it begins. */
function NewCheckFields({ work }: { readonly work: FindingWork }) {
  const { t } = useTranslation('check');
  return (
    <>
      <Select
        label={t('field.kind.label')}
        options={CHECK_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={typedIn(work.values, 'kind')}
        onChange={(kind) => work.change('kind', kind)}
      />
      <TextArea
        id="impression"
        label={t('field.impression.label')}
        optional={t('field.optional')}
        hint={t('write.impression.hint')}
        error={null}
        value={typedIn(work.values, 'impression')}
        onChange={(words) => work.change('impression', words)}
      />
    </>
  );
}

function Words({ work, field }: { readonly work: FindingWork; readonly field: 'issue' | 'requirement' | 'support' }) {
  const { t } = useTranslation('check');
  return (
    <TextArea
      id={field}
      label={t(`finding.${field}.label`)}
      optional={field === 'support' ? t('field.optional') : undefined}
      error={work.errorAt(field)}
      value={typedIn(work.values, field)}
      onChange={(words) => work.change(field, words)}
    />
  );
}
