import { useTranslation } from 'react-i18next';
import { lengthOf } from '#src/domain/text.ts';
import { counterText } from '#src/ui/counter.ts';
import { Field } from '#src/ui/field.tsx';
import { SUBJECT_LIMIT } from '#src/features/proposal/model/proposal.ts';
import { bareSubject, wordsOf } from '#src/features/proposal/model/wording.ts';
import type { Form } from '#src/hall/writing/form.ts';

/** 案由: 关于 … 的提案 stands around what the member writes. */
export function CauseField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('proposal');
  const subject = wordsOf(form.values, 'subject');
  return (
    <Field
      id="subject"
      label={t('field.subject.label')}
      optional={t('field.subject.one')}
      error={form.errorAt('subject')}
      end={counterText({ used: lengthOf(subject), limit: SUBJECT_LIMIT })}
    >
      {(control) => (
        <div className="cause">
          <span>{t('cause.before')}</span>
          <textarea
            {...control}
            rows={1}
            placeholder={t('field.subject.example')}
            value={subject}
            onChange={(event) => form.change('subject', event.target.value.replace(/\s*\n\s*/gu, ' '))}
            onBlur={() => {
              if (bareSubject(subject) !== subject && subject.trim() !== '') form.change('subject', bareSubject(subject));
            }}
          />
          <span>{t('cause.after')}</span>
        </div>
      )}
    </Field>
  );
}
