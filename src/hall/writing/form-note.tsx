import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#src/ui/notice.tsx';
import { PersonalWarnings, type PersonalWarningsProps } from './personal-warnings.tsx';

/** The same in one quiet line, for the short words of a sheet or a desk. */
export function QuietNote(props: PersonalWarningsProps) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <PersonalWarnings {...props} />
      <p className="cap muted">{t('write.secrecy')}</p>
    </div>
  );
}

/** Stands at the end of every form in which somebody writes freely: what may not be written, and what looks like it was. */
export function FormNote(props: PersonalWarningsProps) {
  const { t } = useTranslation();
  return (
    <div className="sec stack">
      <PersonalWarnings {...props} />
      <Notice icon={ShieldCheck}>{t('write.secrecy')}</Notice>
    </div>
  );
}
