import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { DevicesSection } from './devices-section.tsx';
import { HelpLine } from './help-line.tsx';
import { PasswordForm } from './password-form.tsx';
import { SignOutSheet } from './sign-out-sheet.tsx';

/** 安全: the password, the phones that are signed in, and the way out. */
export function SecurityPage() {
  const { t } = useTranslation('account');
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <Page title={t('security.title')} header={<TopBar title={t('security.title')} back="/me" />}>
      <Section title={t('password.title')}>
        <PasswordForm />
      </Section>
      <DevicesSection />
      <Section title={t('signOut.title')}>
        <Rows>
          <Row
            danger
            icon={LogOut}
            title={t('signOut.open')}
            meta={t('signOut.hint')}
            onPress={() => {
              setIsLeaving(true);
            }}
          />
        </Rows>
      </Section>
      <HelpLine />
      <SignOutSheet
        open={isLeaving}
        onClose={() => {
          setIsLeaving(false);
        }}
      />
    </Page>
  );
}
