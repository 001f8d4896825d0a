import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { proposalLength } from '#src/features/proposal/model/proposal.ts';
import { nextItem } from '#src/features/proposal/model/wording.ts';
import type { Form } from '#src/hall/writing/form.ts';

interface TextPartProps {
  readonly form: Form;
  readonly field: 'situation' | 'suggestions';
}

/** One of the two texts, set like the printed page, with the length of the whole below it. */
export function TextPart({ form, field }: TextPartProps) {
  const { t } = useTranslation('proposal');
  const text = form.textAt(field);
  return (
    <>
      <TextArea
        id={field}
        label={t(`field.${field}.label`)}
        placeholder={t(`field.${field}.example`)}
        rows={5}
        error={form.errorAt(field)}
        value={text}
        onChange={(value) => form.change(field, value)}
      />
      <LengthLine form={form} />
      {field === 'suggestions' && (
        <Button tone="quiet" small icon={Plus} onClick={() => form.change(field, nextItem(text))}>
          {t('suggestions.more')}
        </Button>
      )}
    </>
  );
}

/** Advice first, then a warning, then the limit; nothing stops anybody typing. */
export function LengthLine({ form }: { readonly form: Form }) {
  const { t } = useTranslation('proposal');
  const { proposalAdvice: advice, proposalWarning: warning, proposalLimit: limit } = useSettings();
  const count = proposalLength(form.values);
  const words =
    count > limit ? t('length.over', { limit }) : count > warning ? t('length.long', { warning }) : t('length.advice', { advice });
  return (
    <p className="part-count">
      <span>{words}</span>
      <span className="num">{t('length.count', { n: count })}</span>
    </p>
  );
}
