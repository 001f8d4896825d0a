import { useTranslation } from 'react-i18next';
import { useKept, useRecords, useSession } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { RescuedText } from '#src/ui/rescued-text.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { unsentItems, unsentJson, unsentText } from './unsent-file.ts';

export interface BackUpSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The unsent words to copy or to keep as a file. Photos stay on the phone and are sent from there. */
export function BackUpSheet({ open, onClose }: BackUpSheetProps) {
  const { t } = useTranslation(['sync', 'report']);
  const { account } = useSession();
  const { now, saveFile } = usePhone();
  const { records } = useRecords('report', { owner: account?.id ?? '', limit: 100_000 });
  const items = unsentItems(records, useKept() ?? [], t('untitled'));
  const label = (field: string) => t([`field.${field}.label`], { ns: 'report', defaultValue: field });
  const text = unsentText(items, label);
  const name = `${t('backUp.file')}-${new Date(now()).toISOString().slice(0, 10)}`;

  return (
    <Sheet open={open} title={t('backUp.title')} onClose={onClose} actions={items.length > 0 && buttons()}>
      {items.length === 0 ? (
        <p>{t('backUp.nothing')}</p>
      ) : (
        <>
          <p>{t('backUp.text', { n: items.length })}</p>
          <RescuedText label={t('backUp.words.label')} text={text} />
        </>
      )}
    </Sheet>
  );

  function buttons() {
    return (
      <>
        <Button
          tone="ink"
          block
          onClick={() => {
            saveFile(`${name}.txt`, 'text/plain;charset=utf-8', text);
          }}
        >
          {t('backUp.txt.button')}
        </Button>
        <Button
          tone="outline"
          block
          onClick={() => {
            saveFile(`${name}.json`, 'application/json', unsentJson(items));
          }}
        >
          {t('backUp.json.button')}
        </Button>
      </>
    );
  }
}
