import { BookOpen, ListTodo, Megaphone, NotebookText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Row } from '#src/ui/row.tsx';

/** The way to what the county publishes for everybody; rows for a group of the caller's. */
export function NoticesRow() {
  const { t } = useTranslation('notice');
  return <Row icon={Megaphone} title={t('name')} to="/notices" />;
}

/** The way to the study material. */
export function MaterialsRow() {
  const { t } = useTranslation('material');
  return <Row icon={BookOpen} title={t('name')} to="/materials" />;
}

/** The way to the plan of one's own office, for those who read it. Source: §1. */
export function PlanRow() {
  const { t } = useTranslation('plan');
  return <Row icon={NotebookText} title={t('name')} to="/plans" />;
}

/** The way to tasks given and received. Source: §2.7. */
export function TasksRow() {
  const { t } = useTranslation('task');
  return <Row icon={ListTodo} title={t('name')} to="/tasks" />;
}
