import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActivateForm } from './activate-form.tsx';
import { EnterPage } from './enter-page.tsx';

/** 激活: a one-time code and an own password, shown while it is typed rather than asked twice. */
export function ActivatePage() {
  const { t } = useTranslation('account');
  return (
    <EnterPage title={t('activate.title')}>
      <section className="card pad enter-card" aria-labelledby="activate">
        <h2 id="activate">{t('activate.heading')}</h2>
        <p className="small muted">{t('activate.lead')}</p>
        <ActivateForm />
        <p className="enter-links">
          <Link className="link tap" to="/sign-in">
            {t('activate.signIn.link')}
          </Link>
        </p>
      </section>
    </EnterPage>
  );
}
