import { useTranslation } from 'react-i18next';
import { PaperLink } from '#src/hall/paper/paper-link.tsx';
import { managePath } from './activity-paths.ts';

/** The way to an activity's papers, for its office's staff. */
export function PaperLinks({ id, isOver }: { readonly id: string; readonly isOver: boolean }) {
  const { t } = useTranslation('activity');
  return (
    <>
      <PaperLink to={`${managePath(id)}/print?sheet=1`} label={t('print.signIn.open')} />
      {isOver && <PaperLink to={`${managePath(id)}/print`} label={t('print.record.open')} />}
    </>
  );
}
