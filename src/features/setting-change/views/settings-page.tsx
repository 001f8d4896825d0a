import { useTranslation } from 'react-i18next';
import { useSettings } from '#src/device/live.ts';
import type { Json } from '#src/domain/record/stored.ts';
import { SETTING_CLAUSES } from '#src/domain/settings.ts';
import { SETTING_GROUPS } from '#src/features/setting-change/model/setting-groups.ts';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { settingPath } from './setting-paths.ts';
import { useValueWords } from './value-words.ts';

/** Every setting with its clause and what holds today. Source: domain §1. */
export function SettingsPage() {
  const { t } = useTranslation('setting-change');
  const { brief } = useValueWords();
  const settings = useSettings();
  return (
    <Page title={t('list.title')} header={<TopBar title={t('list.title')} back="/me" />}>
      <p className="sec small muted">{t('list.lead')}</p>
      {SETTING_GROUPS.map(({ key, names }) => (
        <Section key={key} kind="group" title={t(`group.${key}`)}>
          <Rows label={t(`group.${key}`)}>
            {names.map((name) => (
              <Row
                key={name}
                to={settingPath(name)}
                kind={SETTING_CLAUSES[name]}
                title={t(`name.${name}`)}
                meta={brief(name, settings[name] as Json)} // settings are JSON
              />
            ))}
          </Rows>
        </Section>
      ))}
    </Page>
  );
}
