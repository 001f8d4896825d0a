import { useTranslation } from 'react-i18next';
import { useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { pathTo } from '#src/domain/record/path.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { standingWords } from '#src/hall/record-tag.tsx';
import { nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { StatusTag } from '#src/ui/status-tag.tsx';
import { attendanceLook, saidOf } from './standing.ts';

/** One attendance of the member in 我的记录: at which activity, and what the roll or the member says. */
export function AttendanceRow({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('attendance');
  const view = useRecord(record.parent ?? '');
  const now = new Date(useNow()).toISOString();
  const activity = view.state === 'ready' ? view.record.body : {};
  const startsAt = textIn(activity, 'startsAt');
  const said = saidOf(record.body);
  const isUnderway = record.delivery !== 'arrived';
  return (
    <Row
      to={pathTo('activity', record.parent ?? '')}
      kind={t('name')}
      at={nearTimeText(i18n.language, startsAt === '' ? record.at.created : startsAt, now)}
      title={textIn(activity, 'title') || t('row.untitled')}
      foot={
        <StatusTag status={attendanceLook(record)}>
          {isUnderway || said === null ? standingWords(t, record) : t(`${said.by}.${said.says}`)}
        </StatusTag>
      }
    />
  );
}
