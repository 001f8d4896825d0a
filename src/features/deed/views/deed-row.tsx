import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { nearMomentText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { LOOKS } from '#src/features/deed/model/standing.ts';
import { deedPath, editPath } from './deed-paths.ts';

/** One deed in a list of the member's own records; a draft or returned one opens where it is written. */
export function DeedRow({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('deed');
  const now = new Date(useNow()).toISOString();
  const { id, body, at, status, log } = record;
  const reason = status === 'returned' ? log.findLast(({ name }) => name === 'return')?.note : null;
  return (
    <Row
      kind={t('name')}
      at={nearMomentText(i18n.language, at.submitted ?? at.created, now)}
      title={textIn(body, 'title') || t('detail.untitled')}
      foot={
        <>
          <RecordTag record={record} looks={LOOKS} />
          {reason && <span className="at">{reason}</span>}
        </>
      }
      to={['draft', 'returned'].includes(status) ? editPath(id) : deedPath(id)}
    />
  );
}
