import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { storageKey } from '#src/i18n/refusal.ts';
import { usePhrases } from '#src/hall/item-words.ts';
import { QuietNote } from '#src/hall/writing/form-note.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { QuickWords } from '#src/ui/quick-words.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { CommandField } from './command-fields.tsx';
import { kindOf } from './command-inputs.ts';
import { fieldId, type CommandWork } from './use-command.ts';

export interface CommandSheetProps {
  /** There is an edited text, typed or kept. */
  readonly isEdited: boolean;
  readonly report: Shown;
  readonly work: CommandWork;
  /** `YYYY-MM-DD` in the county. */
  readonly today: string;
  readonly onClose: () => void;
}

/** The blanks of one command. Closing keeps what is typed; only the command itself clears it. */
export function CommandSheet({ isEdited, report, work, today, onClose }: CommandSheetProps) {
  const { t } = useTranslation('county');
  const { t: ofReport } = useTranslation('report');
  const { name, blanks, errors, values } = work;
  const phrases = usePhrases('notAdoptReasons');
  const refusesIt = name === 'notAdopt';
  const written = blanks.map((blank) => blank.name).filter((blank) => kindOf(blank) === 'prose');
  return (
    <Sheet
      open
      title={ofReport(`action.${name}`)}
      onClose={onClose}
      actions={
        <>
          <Button tone={refusesIt ? 'danger' : 'ink'} busyLabel={t('act.submit.busy')} onClick={work.submit}>
            {t(`act.submit.${name}`)}
          </Button>
          <p className="small muted">{t('act.note.offline')}</p>
        </>
      }
    >
      <ErrorSummary title={t('form.errors', { n: errors.length })} errors={errors} attempt={work.tries} />
      {work.saveFailed !== null && <p className="err">{t(storageKey(work.saveFailed))}</p>}
      {name === 'signOff' && <p className="muted">{t(isEdited ? 'act.signOff.lead' : 'act.signOff.plain')}</p>}
      {blanks.map((blank) => (
        <CommandField
          key={blank.name}
          {...blank}
          id={fieldId(name, blank.name)}
          values={values}
          today={today}
          report={report}
          error={errors.find(({ field }) => field === fieldId(name, blank.name))?.text ?? null}
          onChange={work.change}
        />
      ))}
      {refusesIt && (
        <QuickWords
          title={t('act.quick.title')}
          phrases={phrases}
          text={textIn(values, 'note')}
          onChange={(text) => work.change('note', text)}
        />
      )}
      {written.length > 0 && <QuietNote values={values} fields={written} />}
    </Sheet>
  );
}
