import { useTranslation } from 'react-i18next';
import { useKept, useUnsent } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { RescuedText } from '#src/ui/rescued-text.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { RescueForm } from './rescue-form.tsx';
import { type UnsentItem, unsentItems, unsentJson, unsentText } from './unsent-file.ts';

export interface BackUpSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Everything unsent as a rescue file; or its words alone, to copy or to keep as a file that opens anywhere. */
export function BackUpSheet({ open, onClose }: BackUpSheetProps) {
  const { t } = useTranslation('sync');
  const items = unsentItems(useUnsent() ?? [], useKept() ?? [], t('untitled'));
  return (
    <Sheet open={open} title={t('backUp.title')} onClose={onClose}>
      {items.length === 0 ? (
        <p>{t('backUp.nothing')}</p>
      ) : (
        <>
          <RescueForm />
          <BackUp items={items} />
        </>
      )}
    </Sheet>
  );
}

function BackUp({ items }: { readonly items: readonly UnsentItem[] }) {
  const { t } = useTranslation(['sync', ...new Set(items.map(({ type }) => type))]);
  const { now, saveFile } = usePhone();
  const text = unsentText(items, (type, field) => t([`field.${field}.label`], { ns: type, defaultValue: field }));
  const name = `${t('backUp.file')}-${new Date(now()).toISOString().slice(0, 10)}`;
  return (
    <section className="sec" aria-label={t('backUp.words.title')}>
      <h3>{t('backUp.words.title')}</h3>
      <p className="small">{t('backUp.text', { n: items.length })}</p>
      <RescuedText label={t('backUp.words.label')} text={text} />
      <div className="sheet-f">
        <Button tone="outline" block onClick={() => saveFile(`${name}.txt`, 'text/plain;charset=utf-8', text)}>
          {t('backUp.txt.button')}
        </Button>
        <Button tone="outline" block onClick={() => saveFile(`${name}.json`, 'application/json', unsentJson(items))}>
          {t('backUp.json.button')}
        </Button>
      </div>
    </section>
  );
}
