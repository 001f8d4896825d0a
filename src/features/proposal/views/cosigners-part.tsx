import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/device/shown.ts';
import { Button } from '#src/ui/button.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';
import { Segmented } from '#src/ui/segmented.tsx';
import { cosignersInOrder } from '#src/features/proposal/model/cosigning.ts';
import { mayInvite } from '#src/features/proposal/model/lifecycle.ts';
import { PROPOSAL_KINDS } from '#src/features/proposal/model/proposal.ts';
import { wordsOf } from '#src/features/proposal/model/wording.ts';
import { CosignerRow } from './cosigner-row.tsx';
import type { Form } from '#src/hall/writing/form.ts';
import { InviteSheet } from './invite-sheet.tsx';

/** Alone, jointly or of a group; who was asked to sign and what they answered; asking more. */
export function CosignersPart({ form, draft }: { readonly form: Form; readonly draft: Draft }) {
  const { t } = useTranslation('proposal');
  const [isAsking, setAsking] = useState(false);
  const cosigners = cosignersInOrder(draft.record?.body ?? {});
  const isOpen = mayInvite(draft.record?.status ?? 'draft');
  return (
    <>
      <Segmented
        id="kind"
        label={t('field.kind.label')}
        hint={form.values.kind === 'collective' ? t('kind.collective.hint') : undefined}
        options={PROPOSAL_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={wordsOf(form.values, 'kind')}
        onChange={(value) => form.change('kind', value)}
      />
      <FieldSet
        id="cosponsors"
        label={t('field.cosponsors.label')}
        hint={cosigners.length > 0 ? t('cosign.again.hint') : undefined}
        error={form.errorAt('cosponsors')}
      >
        {cosigners.length === 0 && <p className="small muted">{t('cosign.none')}</p>}
        {cosigners.map((cosigner) => (
          <CosignerRow key={cosigner.id} cosigner={cosigner} />
        ))}
        {isOpen && (
          <Button tone="outline" small icon={Plus} onClick={() => setAsking(true)}>
            {t('invite.open')}
          </Button>
        )}
      </FieldSet>
      {isAsking && <InviteSheet form={form} draft={draft} onClose={() => setAsking(false)} />}
    </>
  );
}
