import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { Button, type ButtonLook } from '#src/ui/button.tsx';
import { Trouble } from '#src/ui/trouble.tsx';
import { useActing } from './use-acting.ts';

export interface PlainActProps extends ButtonLook {
  readonly record: Pick<Shown, 'id' | 'type'>;
  /** The command; its words are `action.<name>` of the record's room. */
  readonly name: string;
}

/** A command that needs no words, as one button. */
export function PlainAct({ record, name, ...look }: PlainActProps) {
  const { t } = useTranslation(record.type);
  const { trouble, act } = useActing(record);
  return (
    <>
      <Trouble words={trouble} />
      <Button {...look} onClick={() => act(name)}>
        {t(`action.${name}`)}
      </Button>
    </>
  );
}
