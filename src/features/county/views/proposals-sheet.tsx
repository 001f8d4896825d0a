import { useTranslation } from 'react-i18next';
import { DocumentsField } from '#src/hall/publishing/documents-field.tsx';
import { QuietNote } from '#src/hall/writing/form-note.tsx';
import { storageKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { ProposalBlank } from './proposals-blank.tsx';
import { kindOfBlank } from './proposals-inputs.ts';
import { blankId, type ProposalWork } from './use-proposal-command.ts';

export interface ProposalSheetProps {
  readonly proposal: string;
  readonly work: ProposalWork;
  /** `YYYY-MM-DD` in the county. */
  readonly today: string;
  readonly onClose: () => void;
}

/** The blanks of one command on a proposal. Closing keeps what is typed; only the command itself clears it. */
export function ProposalSheet({ proposal, work, today, onClose }: ProposalSheetProps) {
  const { t } = useTranslation('county');
  const { t: ofProposal } = useTranslation('proposal');
  const { name, blanks, errors, values } = work;
  const written = blanks.map((blank) => blank.name).filter((blank) => kindOfBlank(blank) === 'prose');
  return (
    <Sheet
      open
      title={ofProposal(`action.${name}`)}
      onClose={onClose}
      actions={
        <>
          <Button tone={name === 'notFile' ? 'danger' : 'ink'} busyLabel={t('act.submit.busy')} onClick={work.submit}>
            {t('proposals.submit', { act: ofProposal(`action.${name}`) })}
          </Button>
          <p className="small muted">{t('act.note.offline')}</p>
        </>
      }
    >
      <ErrorSummary title={t('form.errors', { n: errors.length })} errors={errors} attempt={work.tries} />
      {work.saveFailed !== null && <p className="err">{t(storageKey(work.saveFailed))}</p>}
      {blanks.length === 0 && <p>{t(`proposals.lead.${name}`)}</p>}
      {blanks.map((blank) => (
        <ProposalBlank
          key={blank.name}
          {...blank}
          id={blankId(name, blank.name)}
          values={values}
          today={today}
          proposal={proposal}
          error={errors.find(({ field }) => field === blankId(name, blank.name))?.text ?? null}
          onChange={work.change}
        />
      ))}
      {name === 'reply' && <DocumentsField id={proposal} type="proposal" field="replyFiles" />}
      {written.length > 0 && <QuietNote values={values} fields={written} />}
    </Sheet>
  );
}
