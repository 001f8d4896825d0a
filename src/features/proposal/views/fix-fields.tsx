import { ClipboardPaste, UsersRound } from 'lucide-react';
import { WRITTEN } from '#src/features/proposal/model/faults.ts';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import type { Settings } from '#src/domain/settings.ts';
import { Notice } from '#src/ui/notice.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { cosignersOf } from '#src/features/proposal/model/cosigning.ts';
import { wordsOf } from '#src/features/proposal/model/wording.ts';
import { CauseField } from './cause-field.tsx';
import { CategoryField } from './more-part.tsx';
import { LengthLine } from './text-part.tsx';
import { BeforeFix } from '#src/hall/writing/fix-page.tsx';
import { UnsavedWords } from '#src/hall/writing/unsaved-words.tsx';
import type { DraftForm } from '#src/hall/writing/use-form.ts';
import { PROPOSALS } from './writing-room.ts';

const HANDED_IN = ['subject', 'situation', 'suggestions'];

export interface FixFieldsProps {
  readonly form: DraftForm;
  readonly settings: Settings;
  readonly record: Shown;
}

/** What a return is mostly about: the matter and the two texts. Everything else is one link away. */
export function FixFields({ form, settings, record }: FixFieldsProps) {
  const { t } = useTranslation('proposal');
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {form.unsaved !== null && <UnsavedWords code={form.unsaved} values={form.values} fields={WRITTEN} />}
      <CauseField form={form} />
      {(['situation', 'suggestions'] as const).map((field) => (
        <TextArea
          key={field}
          id={field}
          label={t(`field.${field}.label`)}
          rows={5}
          error={form.errorAt(field)}
          value={wordsOf(form.values, field)}
          onChange={(value) => form.change(field, value)}
        />
      ))}
      <LengthLine form={form} />
      {form.errorAt('category') !== null && <CategoryField form={form} settings={settings} />}
      {form.wasCleaned && (
        <Notice tone="warn" icon={ClipboardPaste}>
          {t('form.cleaned')}
        </Notice>
      )}
      <div className="sec stack">
        {hasSigned(record) && <Notice icon={UsersRound}>{t('fix.cosigners')}</Notice>}
        <BeforeFix record={record} room={PROPOSALS} fields={HANDED_IN} />
      </div>
    </form>
  );
}

function hasSigned({ body }: Shown): boolean {
  return cosignersOf(body).some(({ state }) => state === 'agreed');
}
