import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Jotting, Shown, TransitionOptions } from '#src/device/shown.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { cleanText, isBlank } from '#src/domain/text.ts';
import { FormNote } from '#src/hall/writing/form-note.tsx';
import { storageKey } from '#src/i18n/refusal.ts';
import { Button, type ButtonLook } from '#src/ui/button.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { useActing } from './use-acting.ts';

export interface ActInWordsProps extends ButtonLook {
  readonly record: Pick<Shown, 'id' | 'type'>;
  /** The command; its words are `action.<name>` and `act.<name>.label` of the record's room. */
  readonly name: string;
  /** Where the words go: a blank of the command, or `note` for a reason. */
  readonly field: string;
  /** Which of several alike on the page it is: a finding's id. */
  readonly part?: string | undefined;
  /** What goes with the words, read when the command is given. */
  readonly more?: ((typed: Body) => Body) | undefined;
  /** The command may be given without a word. */
  readonly mayBeBlank?: boolean | undefined;
  readonly label?: string | undefined;
  /** Further fields of the sheet, such as files; they are kept beside the words. */
  readonly children?: ((words: Jotting) => ReactNode) | undefined;
}

/** A command given with a few words, typed in a sheet: they stay on this phone until it is given, and longer when it is refused. */
export function ActInWords({ record, name, part, label, children, field, more, mayBeBlank, ...look }: ActInWordsProps) {
  const { t } = useTranslation(record.type);
  const [isOpen, setOpen] = useState(false);
  const title = label ?? t(`action.${name}`);
  return (
    <>
      <Button {...look} onClick={() => setOpen(true)}>
        {title}
      </Button>
      {isOpen && (
        <WordsSheet {...{ record, name, part, title, field, more, mayBeBlank }} onClose={() => setOpen(false)}>
          {children}
        </WordsSheet>
      )}
    </>
  );
}

/** The key under which the words of an act are kept on this phone. */
function actKey(record: string, name: string, part = ''): string {
  return part === '' ? `${name}:${record}` : `${name}:${record}:${part}`;
}

interface WordsSheetProps extends Pick<ActInWordsProps, 'record' | 'name' | 'part' | 'field' | 'more' | 'mayBeBlank' | 'children'> {
  readonly title: string;
  readonly onClose: () => void;
}

function WordsSheet({ record, name, part, title, field, more, mayBeBlank = false, children, onClose }: WordsSheetProps) {
  const { t } = useTranslation(record.type);
  const words = useJotting(actKey(record.id, name, part), { toldHere: true });
  const { trouble, act } = useActing(record);
  const [isMissing, setMissing] = useState(false);
  const text = typedIn(words.values, field);
  const unsaved = words.saveFailed === null ? null : t(storageKey(words.saveFailed));

  async function handleAct() {
    const isUnfit = isBlank(text) && !mayBeBlank;
    setMissing(isUnfit);
    if (isUnfit || !(await act(name, optionsOf(field, text, more?.(words.values) ?? {})))) return;
    await words.clear().catch(() => undefined);
    onClose();
  }

  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button tone="ink" onClick={handleAct}>
            {t('act.give')}
          </Button>
          <p className="small muted">{t('return.kept')}</p>
        </>
      }
    >
      <TextArea
        id={`act-${name}`}
        label={t(`act.${name}.label`)}
        optional={mayBeBlank ? t('field.optional') : undefined}
        error={isMissing && isBlank(text) ? t('act.missing') : (trouble ?? unsaved)}
        value={text}
        onChange={(value) => words.change(field, cleanText(value))}
      />
      {children?.(words)}
      <FormNote values={words.values} fields={[field]} />
    </Sheet>
  );
}

function optionsOf(field: string, text: string, more: Body): TransitionOptions {
  if (field === 'note') return { note: text, ...(Object.keys(more).length === 0 ? {} : { input: more }) };
  return { input: { ...more, ...(isBlank(text) ? {} : { [field]: text }) } };
}
