import { FilePlus, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttachments } from '#src/device/live.ts';
import type { FileField } from '#src/domain/record/listed-files.ts';
import { storageCodeOf } from '#src/device/storage-fault.ts';
import { sizeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';

export interface DocumentsFieldProps {
  /** The record the files belong to, and the room whose words are used. */
  readonly id: string;
  readonly type: string;
  /** Which of the record's lists they go on. */
  readonly field?: FileField;
}

/** Photos and PDFs that go with a text; readers have them without a network. */
export function DocumentsField({ id, type, field = 'attachments' }: DocumentsFieldProps) {
  const { t } = useTranslation(type);
  const { items, add, remove } = useAttachments(id, type, field);
  const picker = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function handlePicked(files: readonly File[]) {
    setTrouble(null);
    for (const file of files) {
      const isKept = await kept(() => add(file));
      if (!isKept) setTrouble(t('write.file.refused', { name: file.name }));
    }
  }

  return (
    <FieldSet id={field} label={t(`field.${field}.label`)} optional={t('field.optional')} hint={t('write.file.hint')}>
      {trouble !== null && (
        <div role="alert">
          <Notice tone="back" icon={TriangleAlert}>
            {trouble}
          </Notice>
        </div>
      )}
      {items.length > 0 && (
        <Rows>
          {items.map(({ id: file, name, size }) => (
            <Row
              key={file}
              title={name}
              meta={sizeText(size)}
              actions={
                <Button tone="quiet" small onClick={() => remove(file)}>
                  {t('write.file.remove', { name })}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        aria-label={t('write.file.add')}
        accept="image/*,application/pdf"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void handlePicked(files);
        }}
      />
      <Button tone="outline" small icon={FilePlus} onClick={() => picker.current?.click()}>
        {t('write.file.add')}
      </Button>
    </FieldSet>
  );
}

/** False when the file was refused or the phone has no room for it; the words of the form are untouched. */
async function kept(add: () => Promise<{ readonly ok: boolean }>): Promise<boolean> {
  try {
    return (await add()).ok;
  } catch (error) {
    if (storageCodeOf(error) === null) throw error;
    return false;
  }
}
