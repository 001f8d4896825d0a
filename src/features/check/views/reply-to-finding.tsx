import { FilePlus, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttachments } from '#src/device/live.ts';
import type { AddedFile, Jotting, Shown } from '#src/device/shown.ts';
import { storageCodeOf } from '#src/device/storage-fault.ts';
import { namesOf } from '#src/domain/record/names.ts';
import type { Finding } from '#src/domain/record/findings.ts';
import { ActInWords } from '#src/hall/acting/act-in-words.tsx';
import { sizeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';

export interface ReplyToFindingProps {
  readonly check: Shown;
  readonly finding: Finding;
}

/** The office's answer to one finding, with the photos and documents that show it. Source: §3.2. */
export function ReplyToFinding({ check, finding }: ReplyToFindingProps) {
  return (
    <ActInWords
      record={check}
      name="reply"
      field="text"
      part={finding.id}
      tone="ink"
      small
      more={(typed) => {
        const files = namesOf(typed, 'files');
        return { finding: finding.id, ...(files.length === 0 ? {} : { files }) };
      }}
    >
      {(words) => <Evidence check={check.id} words={words} />}
    </ActInWords>
  );
}

/** Files are kept on the check at once and named in the reply when it is given. */
function Evidence({ check, words }: { readonly check: string; readonly words: Jotting }) {
  const { t } = useTranslation('check');
  const { shown, refused, pick, leave } = useEvidence(check, words);
  return (
    <div className="sec stack">
      {refused !== null && (
        <div role="alert">
          <Notice tone="back" icon={TriangleAlert}>
            {t('evidence.refused', { name: refused })}
          </Notice>
        </div>
      )}
      {shown.length > 0 && (
        <Rows label={t('evidence.title')}>
          {shown.map(({ id, name, size }) => (
            <Row
              key={id}
              title={name}
              meta={sizeText(size)}
              actions={
                <Button tone="quiet" small onClick={() => leave(id)}>
                  {t('evidence.remove', { name })}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
      <PickFiles onPick={pick} />
    </div>
  );
}

function PickFiles({ onPick }: { readonly onPick: (files: readonly File[]) => Promise<void> }) {
  const { t } = useTranslation('check');
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        aria-label={t('evidence.add')}
        accept="image/*,application/pdf"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void onPick(files);
        }}
      />
      <Button tone="outline" small icon={FilePlus} onClick={() => picker.current?.click()}>
        {t('evidence.add')}
      </Button>
    </>
  );
}

/** The files named in the reply being written; their names are kept beside its words. */
function useEvidence(check: string, words: Jotting) {
  const { items, add, remove } = useAttachments(check, 'check');
  const [refused, setRefused] = useState<string | null>(null);
  const named = namesOf(words.values, 'files');

  async function pick(files: readonly File[]): Promise<void> {
    setRefused(null);
    const ids = [...named];
    for (const file of files) {
      const added = await kept(() => add(file));
      if (added?.ok === true) ids.push(added.id);
      else setRefused(file.name);
      words.change('files', [...ids]);
    }
  }

  async function leave(id: string): Promise<void> {
    const others = named.filter((one) => one !== id);
    words.change('files', others);
    await remove(id);
  }

  return { shown: items.filter(({ id }) => named.includes(id)), refused, pick, leave };
}

/** Null when the phone has no room for the file. */
async function kept(add: () => Promise<AddedFile>): Promise<AddedFile | null> {
  try {
    return await add();
  } catch (error) {
    if (storageCodeOf(error) === null) throw error;
    return null;
  }
}
