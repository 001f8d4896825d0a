import { Camera } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '#src/ui/icon.tsx';

/** The one filled red surface of the home page: to a new report in one tap. */
export function CaptureBlock() {
  const { t } = useTranslation('first');
  return (
    <section className="capture-sec" aria-label={t('home.capture.section')}>
      <Link className="capture" to="/reports/new">
        <span>
          <span className="t">{t('home.capture.title')}</span>
          <span className="d">{t('home.capture.hint')}</span>
        </span>
        <span className="go">
          <Icon of={Camera} />
        </span>
      </Link>
    </section>
  );
}
