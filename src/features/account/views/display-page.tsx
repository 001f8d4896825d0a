import { useTranslation } from 'react-i18next';
import { LANGUAGES, THEMES } from '#src/ui/display.ts';
import { Chips } from '#src/ui/chips.tsx';
import { Page } from '#src/ui/page.tsx';
import { Segmented } from '#src/ui/segmented.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { useDisplay } from './display-context.ts';
import { HelpLine } from './help-line.tsx';
import { SizeCard } from './size-card.tsx';
import './me.css';

/** Language, light or dark, outdoor contrast, 长辈版 and the size of type. All offline, all at once. */
export function DisplayPage() {
  const { t } = useTranslation('account');
  const [display, change] = useDisplay();
  return (
    <Page title={t('display.title')} header={<TopBar title={t('display.title')} back="/me" />}>
      <SizeCard />
      <section className="card pad sec">
        <Chips
          label={t('display.theme.label')}
          hint={t('display.theme.hint')}
          options={THEMES.map((value) => ({ value, label: t(`display.theme.${value}`) }))}
          value={display.theme}
          onChange={(theme) => {
            change({ theme });
          }}
        />
      </section>
      <section className="card pad sec">
        <Segmented
          label={t('display.language.label')}
          options={LANGUAGES.map((value) => ({ value, label: t(`display.language.${value}`) }))}
          value={display.language}
          onChange={(language) => {
            change({ language });
          }}
        />
      </section>
      <HelpLine />
    </Page>
  );
}
