import { Paperclip } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { nearMomentText } from '#src/i18n/format.ts';
import { Icon } from '#src/ui/icon.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { filesIn, spokenOf } from '#src/features/report/model/wording.ts';
import { editPath, fixPath, reportPath } from './report-paths.ts';
import { StandingTag } from './standing-tag.tsx';
import './report-row.css';

/** One report in a list of the member's own records. */
export function ReportRow({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('report');
  const now = new Date(useNow()).toISOString();
  const { body, at, status } = record;
  return (
    <Row
      kind={t('name')}
      at={nearMomentText(i18n.language, at.submitted ?? at.created, now)}
      title={spokenOf(body, 'title') ?? spokenOf(body, 'situation') ?? t('detail.untitled')}
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

/** A returned report opens where it is mended, a draft where it is written. */
function pathFor(id: string, status: string): string {
  if (status === 'returned') return fixPath(id);
  return status === 'draft' ? editPath(id) : reportPath(id);
}

/** The one thing worth knowing beside the tag: the reason of a return, the issue it is in, or what hangs on it. */
function Beside({ record: { body, status, log } }: { readonly record: Shown }) {
  const { t } = useTranslation('report');
  const reason = status === 'returned' ? log.findLast(({ name }) => name === 'return')?.note : null;
  if (reason) return <span className="at one-line">{reason}</span>;
  const number = spokenOf(body, 'number');
  if (number !== null) return <span className="at">{number}</span>;
  const { photos, voices } = filesIn(body);
  const parts = [photos > 0 ? t('list.photos', { count: photos }) : '', voices > 0 ? t('list.voices', { count: voices }) : ''].filter(
    Boolean,
  );
  if (parts.length === 0) return null;
  return (
    <span className="at">
      <Icon of={Paperclip} size="xs" />
      {parts.join(' ')}
    </span>
  );
}
