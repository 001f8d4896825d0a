import { ClipboardCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { isOfficeStaff } from '#src/domain/people.ts';
import { Row } from '#src/ui/row.tsx';

const ENOUGH = 500;

/** The way to what checks asked of the own office, with how many checks are not closed yet. Source: §3.2. */
export function RectifyRow() {
  const { t } = useTranslation('check');
  const actor = useActor();
  const { records } = useRecords('check', { status: ['open', 'replied'], limit: ENOUGH });
  const count = records.filter(({ office }) => isOfficeStaff(actor, office)).length;
  return <Row icon={ClipboardCheck} title={t('rectify.title')} value={<span className="num">{count}</span>} to="/office/rectify" />;
}

/** The way to the checks of every office one may check. */
export function ChecksRow() {
  const { t } = useTranslation('check');
  return <Row icon={ClipboardCheck} title={t('name')} to="/county/midyear" />;
}
