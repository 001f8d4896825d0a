import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleRefusal, PeopleTold } from '#src/device/people-desk.ts';
import { Button } from '#src/ui/button.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { Trouble } from './trouble.tsx';

export interface ConfirmSheetProps {
  readonly title: string;
  readonly text?: string;
  /** Fields, when something has to be filled in. */
  readonly children?: ReactNode;
  readonly button: string;
  readonly danger?: boolean;
  /** Goes to the server; null when something has to be filled in first, which the fields say. */
  readonly question: () => Promise<PeopleTold<null>> | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what follows before it is done, and what was refused. */
export function ConfirmSheet({ title, text, children, button, danger = false, question, onClose, onDone }: ConfirmSheetProps) {
  const { t } = useTranslation('people');
  const [refusal, setRefusal] = useState<PeopleRefusal | null>(null);

  async function handleDo() {
    setRefusal(null);
    const answer = await question();
    if (answer === null) return;
    if (!answer.ok) {
      setRefusal(answer);
      return;
    }
    onClose();
    onDone();
  }

  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button tone={danger ? 'danger' : 'primary'} block onClick={handleDo}>
            {button}
          </Button>
          <Button tone="outline" block onClick={onClose}>
            {t('button.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {text !== undefined && <p>{text}</p>}
        {children}
        <Trouble refusal={refusal} />
      </div>
    </Sheet>
  );
}
