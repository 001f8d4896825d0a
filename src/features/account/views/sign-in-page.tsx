import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useSession } from '#src/device/live.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { EnterPage } from './enter-page.tsx';
import { maskedName } from './masked-name.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useOnline } from '#src/ui/phone.ts';

/** 登录, shown at any address until somebody is signed in. Accounts known on this phone are offered by their masked names. */
export function SignInPage() {
  const { t } = useTranslation('account');
  const { known } = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const online = useOnline();
  const [chosen, setChosen] = useState('');

  function goOn() {
    if (pathname === '/sign-in') void navigate('/', { replace: true });
  }

  return (
    <EnterPage title={t('signIn.title')}>
      <section className="card pad enter-card" aria-labelledby="sign-in">
        <h2 id="sign-in">{t('signIn.title')}</h2>
        <SignInForm key={chosen} login={chosen} online={online} onDone={goOn} />
        <p className="enter-links">
          <Link className="link tap" to="/activate">
            {t('signIn.activate.link')}
          </Link>
        </p>
      </section>
      {known.length > 0 && (
        <Section title={t('signIn.known.title')}>
          <Rows>
            {known.map(({ login, name, unsent }) => (
              <Row
                key={login}
                title={maskedName(name)}
                meta={unsent > 0 ? t('signIn.known.unsent', { n: unsent }) : t('signIn.known.hint')}
                onPress={() => {
                  setChosen(login);
                }}
              />
            ))}
          </Rows>
        </Section>
      )}
    </EnterPage>
  );
}
