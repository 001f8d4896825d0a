import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { newId } from '#src/domain/record/identity.ts';
import { objectsIn, typedIn } from '#src/domain/record/read-body.ts';
import { cleanText, isBlank } from '#src/domain/text.ts';
import type { PlacedItem } from '#src/features/plan/model/quarters.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { WhenFields } from './item-fields.tsx';

export interface MoveSheetProps {
  readonly record: Shown;
  readonly item: PlacedItem;
  readonly onClose: () => void;
}

/** Moves an activity of a signed plan to another time, with the reason; what was signed stays as it was. Source: §3.3.3. */
export function MoveSheet({ record, item, onClose }: MoveSheetProps) {
  const { t } = useTranslation('plan');
  const actor = useActor();
  const commit = useCommit();
  const words = useJotting(`move:${item.id}`);
  const [error, setError] = useState<string | null>(null);
  const values = { quarter: item.quarter, month: item.month, ...words.values };
  const reason = typedIn(words.values, 'reason');

  async function move(): Promise<void> {
    setError(isBlank(reason) ? t('moves.reason.required') : null);
    if (isBlank(reason)) return;
    const { quarter, month } = values;
    const moved = { id: newId(), item: item.id, quarter, ...(typeof month === 'number' ? { month } : {}), reason, by: actor.id };
    const done = await attempt(() => commit.edit('plan', record.id, { moves: [...objectsIn(record.body, 'moves'), moved] }));
    if (!done.ok) {
      setError(t(refusalKey(done)));
      return;
    }
    await words.clear();
    onClose();
  }

  return (
    <Sheet
      open
      title={t('moves.action')}
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={move}>
          {t('moves.submit')}
        </Button>
      }
    >
      <WhenFields values={values} change={words.change} errorAt={() => null} />
      <TextArea
        id="reason"
        label={t('moves.reason')}
        hint={t('moves.reason.hint')}
        error={error}
        value={reason}
        onChange={(typed) => words.change('reason', cleanText(typed))}
      />
    </Sheet>
  );
}
