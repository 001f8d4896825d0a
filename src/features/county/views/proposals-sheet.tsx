import { useTranslation } from 'react-i18next';
import { textIn } from '#src/domain/record/read-body.ts';
import { DocumentsField } from '#src/hall/publishing/documents-field.tsx';
import { type ListName, usePhrases } from '#src/hall/item-words.ts';
import { QuietNote } from '#src/hall/writing/form-note.tsx';
import { storageKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { QuickWords } from '#src/ui/quick-words.tsx';
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
      {name === 'return' && <ReadyWords of="proposalReturnReasons" work={work} />}
      {name === 'refuse' && <ReadyWords of="refuseReasons" work={work} />}
      {name === 'reply' && <DocumentsField id={proposal} type="proposal" field="replyFiles" />}
      {written.length > 0 && <QuietNote values={values} fields={written} />}
    </Sheet>
  );
}

/** The county's phrases for a reason, added with a tap. */
function ReadyWords({ of, work }: { readonly of: ListName; readonly work: ProposalWork }) {
  const { t } = useTranslation('county');
  const phrases = usePhrases(of);
  return (
    <QuickWords
      title={t('act.quick.title')}
      phrases={phrases}
      text={textIn(work.values, 'note')}
      onChange={(text) => work.change('note', text)}
    />
  );
}
