import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './me.css';

/** How it is used and where to ask, at the same place on every page of 我的. Source: WCAG 3.2.6. */
export function HelpLine() {
  const { t } = useTranslation('account');
  return (
    <p className="help-line">
      <Link className="link tap" to="/help">
        {t('help.how')}
      </Link>
      <Link className="link tap" to="/me/about">
        {t('help.link')}
      </Link>
    </p>
  );
}
