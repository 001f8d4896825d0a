import { ALargeSmall, Languages } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#src/ui/page.tsx';
import { PageTitle } from '#src/ui/page-title.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { SwitchRow } from '#src/ui/switch-row.tsx';
import { useDisplay } from './display-context.ts';
import './enter.css';

/** The frame of the pages before sign-in: the seal, the form, larger type and the language, and where to ask. */
export function EnterPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation('account');
  const [display, changeDisplay] = useDisplay();
  const other = display.language === 'en' ? 'zh-CN' : 'en';
  const header = (
    <header className="enter">
      <div className="seal" aria-hidden="true" lang="zh-CN">
        {Array.from(t('enter.seal.name'), (character) => (
          <span key={character}>{character}</span>
        ))}
      </div>
      <PageTitle>{t('enter.name')}</PageTitle>
      <p>{t('enter.sub')}</p>
    </header>
  );
  return (
    <Page title={title} header={header}>
      {children}
      <div className="enter-rows">
        <Rows label={t('enter.display.label')}>
          <SwitchRow
            icon={ALargeSmall}
            label={t('display.elder.label')}
            meta={t('display.elder.hint')}
            checked={display.mode === 'elder'}
            onChange={(isElder) => {
              changeDisplay({ mode: isElder ? 'elder' : 'standard' });
            }}
          />
          <Row
            icon={Languages}
            title={t('display.language.label')}
            value={t(`display.language.${display.language}`)}
            onPress={() => {
              changeDisplay({ language: other });
            }}
          />
        </Rows>
      </div>
      <p className="foot">{t('enter.foot')}</p>
    </Page>
  );
}
