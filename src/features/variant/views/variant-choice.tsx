import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { useIsChoice } from '#src/device/use-choices.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Trouble } from '#src/ui/trouble.tsx';
import { inQuestion, titleOf, useParentWords } from './parent-words.ts';
import { TwoWordings } from './two-wordings.tsx';
import { useChoice, type Choice } from './use-choice.ts';
import { VariantState } from './variant-state.tsx';

export interface VariantChoiceProps {
  readonly variant: Shown;
  /** Null while the record it belongs to is not on this phone. */
  readonly parent: Shown | null;
  readonly header: ReactNode;
}

/** What differs, who wrote it, and the choice: use the other one, or keep the present one. */
export function VariantChoice({ variant, parent, header }: VariantChoiceProps) {
  const { t } = useTranslation('variant');
  const choice = useChoice(variant, parent);
  const mayChoose = useIsChoice(variant, parent) && parent !== null;
  return (
    <Page
      title={t('page.title')}
      header={header}
      wide
      actions={mayChoose ? <Choices choice={choice} isDeleted={parent.deleted === 1} /> : undefined}
    >
      <div className="sec stack">
        <Trouble words={choice.refusal} />
        <VariantState variant={variant} parent={parent} mayChoose={mayChoose} />
        {parent && <BothWordings variant={variant} parent={parent} />}
      </div>
    </Page>
  );
}

function Choices({ choice, isDeleted }: { readonly choice: Choice; readonly isDeleted: boolean }) {
  const { t } = useTranslation('variant');
  return (
    <Actions label={t('page.actions.label')} note={t('page.note')}>
      <Button tone="outline" grow busyLabel={t('page.keep.busy')} onClick={choice.keep}>
        {t('page.keep')}
      </Button>
      {isDeleted ? (
        <Button tone="primary" grow busyLabel={t('page.restore.busy')} onClick={choice.restore}>
          {t('page.restore')}
        </Button>
      ) : (
        <Button tone="primary" grow busyLabel={t('page.take.busy')} onClick={choice.take}>
          {t('page.take')}
        </Button>
      )}
    </Actions>
  );
}

function BothWordings({ variant, parent }: { readonly variant: Shown; readonly parent: Shown }) {
  const { t } = useTranslation('variant');
  const words = useParentWords(parent.type);
  const field = textIn(variant.body, 'field');
  const title = titleOf(parent);
  return (
    <>
      <div className="dochead">
        {title !== '' && <p className="cap muted">{t('page.parent', { title })}</p>}
        <h2>{t('page.field', { field: words.field(field) })}</h2>
      </div>
      <TwoWordings
        main={{
          title: t('page.main.title'),
          by: null,
          text: words.value(field, inQuestion(parent.body[field], variant.body.value)),
          empty: t('page.main.empty'),
        }}
        variant={{
          title: t('page.variant.title'),
          by: useWriter(variant),
          text: words.value(field, variant.body.value),
          empty: t('page.variant.empty'),
        }}
      />
    </>
  );
}

/** `林月琴，9月18日 14:05` */
function useWriter(variant: Shown): string {
  const { t, i18n } = useTranslation('variant');
  const me = useActor().id;
  const by = textIn(variant.body, 'by');
  const person = usePerson(by === '' ? null : by);
  const now = new Date(useNow()).toISOString();
  const time = nearTimeText(i18n.language, variant.at.created, now);
  if (by === me) return t('page.by.you', { time });
  return t('page.by', { who: person?.name ?? t('page.by.unknown'), time });
}
