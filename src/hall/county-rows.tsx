import { Landmark, MapPinned, Presentation } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Row } from '#src/ui/row.tsx';

/** The way to the studies of the Chairpersons' Council, for those who read them. Source: §3.1. */
export function SessionsRow() {
  const { t } = useTranslation('council-session');
  return <Row icon={Landmark} title={t('name')} to="/sessions" />;
}

/** The way to the preparation of the plenary session. Source: §3.3.3. */
export function PlenaryRow() {
  const { t } = useTranslation('plenary');
  return <Row icon={Presentation} title={t('name')} to="/plenary" />;
}

/** The way to the ten offices with their linked leaders and assisting committees, for everybody. Source: §3.2. */
export function OfficesRow() {
  const { t } = useTranslation('office');
  return <Row icon={MapPinned} title={t('offices.title')} to="/offices" />;
}
