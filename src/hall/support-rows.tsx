import { HandHelping, IdCard, Newspaper, Repeat2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Row } from '#src/ui/row.tsx';

/** The way to what offices need for their activities. Source: §3.2. */
export function SupportRow() {
  const { t } = useTranslation('support');
  return <Row icon={HandHelping} title={t('name')} to="/support" />;
}

/** The way to the news of the offices' work. Source: §3.3.3. */
export function NewsRow() {
  const { t } = useTranslation('news');
  return <Row icon={Newspaper} title={t('name')} to="/news" />;
}

/** The way to ways of working that offices share. Source: §3.1. */
export function PracticeRow() {
  const { t } = useTranslation('practice');
  return <Row icon={Repeat2} title={t('list.title')} to="/practice" />;
}

/** The way to news begun from what an activity's record says already. Source: §3.3.3. */
export function NewsFromRow({ activity }: { readonly activity: string }) {
  const { t } = useTranslation('news');
  return <Row icon={Newspaper} title={t('write.title')} to={`/news/new?activity=${activity}`} />;
}

/** The way to the clerks an office has engaged. Source: §3.3.2. */
export function EngagementsRow() {
  const { t } = useTranslation('engagement');
  return <Row icon={IdCard} title={t('name')} to="/engagements" />;
}
