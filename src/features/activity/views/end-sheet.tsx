import { useTranslation } from 'react-i18next';
import { textIn } from '#src/domain/record/read-body.ts';
import { Button } from '#src/ui/button.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { markAtEnd } from '#src/features/activity/model/answers.ts';
import type { OnRoll, Roll } from './use-roll.ts';

export interface EndSheetProps {
  readonly roll: Roll;
  readonly onEnd: (left: readonly OnRoll[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The last look before the roll is ended: who was not marked, and as what they will stand there. */
export function EndSheet({ roll, onEnd, onClose }: EndSheetProps) {
  const { t } = useTranslation('activity');
  const left = roll.people.filter(({ body }) => textIn(body, 'clerkSays') === '');
  const leave = left.filter(({ body }) => markAtEnd(body) === 'leave');
  const said = left.filter(({ group }) => group === 'said');

  async function handleEnd() {
    if (!(await onEnd(left))) onClose();
  }

  return (
    <Sheet
      open
      title={t('roll.end')}
      onClose={onClose}
      actions={
        <>
          <Button tone="primary" onClick={handleEnd}>
            {t('roll.end.submit')}
          </Button>
          <Button tone="outline" onClick={onClose}>
            {t('roll.end.no')}
          </Button>
        </>
      }
    >
      {left.length === 0 ? (
        <p>{t('roll.end.all')}</p>
      ) : (
        <p>{t('roll.end.left', { n: left.length, leave: leave.length, absent: left.length - leave.length })}</p>
      )}
      {said.length > 0 && <p>{t('roll.end.said', { names: said.map(({ name }) => name).join(t('and')) })}</p>}
    </Sheet>
  );
}
