import { Paperclip } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearMomentText } from '#src/i18n/format.ts';
import { Icon } from '#src/ui/icon.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { PARTS, unfinishedParts } from '#src/features/proposal/model/parts.ts';
import { cosignWords, filesWords } from './record-words.ts';
import { editPath, fixPath, proposalPath } from './proposal-paths.ts';
import { StandingTag } from './standing-tag.tsx';

/** One proposal in a list of the member's own records. */
export function ProposalRow({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('proposal');
  const now = new Date(useNow()).toISOString();
  const { body, at, status } = record;
  const subject = textIn(body, 'subject');
  return (
    <Row
      kind={t('name')}
      at={nearMomentText(i18n.language, at.submitted ?? at.created, now)}
      title={subject === '' ? t('detail.untitled') : t('subject.full', { subject })}
      foot={
        <>
          <StandingTag record={record} />
          <Beside record={record} />
        </>
      }
      to={pathFor(record.id, status)}
    />
  );
}

/** A returned proposal opens where it is mended, a draft where it is written. */
function pathFor(id: string, status: string): string {
  if (status === 'returned') return fixPath(id);
  return status === 'draft' ? editPath(id) : proposalPath(id);
}

/** The one thing worth knowing beside the tag: the reason of a return, its number, how far it is written, who signed. */
function Beside({ record: { body, status, log } }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  const reason = status === 'returned' ? log.findLast(({ name }) => name === 'return')?.note : null;
  if (reason) return <span className="at one-line">{reason}</span>;
  if (status === 'replied') return <span className="at">{t('list.judge')}</span>;
  const number = textIn(body, 'number');
  if (number !== '') return <span className="at">{number}</span>;
  const files = filesWords(t, body);
  const written = status === 'draft' ? t('list.written', { n: PARTS.length - unfinishedParts(body).length, of: PARTS.length }) : null;
  return (
    <>
      {written !== null && <span className="at">{written}</span>}
      <span className="at">{cosignWords(t, body)}</span>
      {files !== null && (
        <span className="at">
          <Icon of={Paperclip} size="xs" />
          {files}
        </span>
      )}
    </>
  );
}
