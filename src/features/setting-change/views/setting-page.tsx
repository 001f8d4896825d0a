import './setting.css';
import { CircleHelp, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { isSettingName, type SettingName } from '#src/domain/setting-shapes.ts';
import { SETTING_CLAUSES } from '#src/domain/settings.ts';
import { maySet } from '#src/features/setting-change/model/setting-change.ts';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { changePath, SETTINGS_PATH } from './setting-paths.ts';
import { type SettingHistory, useSetting } from './use-setting.ts';
import { useValueWords } from './value-words.ts';

const LOOKS = { open: 'kept' } as const;

/** One setting: what holds today and by which clause, what was set before and what is yet to begin. */
export function SettingPage() {
  const { t } = useTranslation('setting-change');
  const { name = '' } = useParams();
  if (isSettingName(name)) return <Known name={name} />;
  return (
    <Page title={t('list.title')} header={<TopBar title={t('list.title')} back={SETTINGS_PATH} />}>
      <EmptyState icon={CircleHelp} title={t('missing')} />
    </Page>
  );
}

function Known({ name }: { readonly name: SettingName }) {
  const { t } = useTranslation('setting-change');
  const actor = useActor();
  const { say } = useValueWords();
  const setting = useSetting(name);
  return (
    <Page title={t(`name.${name}`)} header={<TopBar title={t(`name.${name}`)} back={SETTINGS_PATH} />}>
      <div className="dochead">
        <p className="meta">
          <span>{t('clause', { clause: SETTING_CLAUSES[name] })}</span>
        </p>
      </div>
      {setting.state === 'loading' ? (
        <Skeleton lines={5} />
      ) : (
        <>
          <section className="sec card pad txt" aria-label={t('present')}>
            <h2>{t('present')}</h2>
            <p className="as-written">{say(name, setting.present)}</p>
            <p className="small muted">{t(`about.${name}`)}</p>
          </section>
          {maySet(actor, name) && (
            <div className="sec">
              <LinkButton tone="primary" block icon={PencilLine} to={changePath(name)}>
                {t('change.open')}
              </LinkButton>
            </div>
          )}
          <History name={name} setting={setting} />
        </>
      )}
    </Page>
  );
}

function History({ name, setting }: { readonly name: SettingName; readonly setting: SettingHistory }) {
  const { t } = useTranslation('setting-change');
  const { say } = useValueWords();
  const { today } = useActor();
  return (
    <Section title={t('history.title')} note={t('history.count', { n: setting.changes.length })}>
      <Rows label={t('history.title')}>
        {setting.changes.map((change) => (
          <ChangeRow
            key={change.id}
            change={change}
            words={say(name, change.body.value)}
            standing={textIn(change.body, 'from') > today ? 'coming' : change === setting.inForce ? 'now' : 'past'}
          />
        ))}
        <Row
          kind={t('history.first')}
          title={<span className="as-written">{say(name, setting.first ?? setting.present)}</span>}
          meta={t('history.first.line')}
        />
      </Rows>
    </Section>
  );
}

interface ChangeRowProps {
  readonly change: Shown;
  readonly words: string;
  readonly standing: 'coming' | 'now' | 'past';
}

function ChangeRow({ change, words, standing }: ChangeRowProps) {
  const { t, i18n } = useTranslation('setting-change');
  const by = usePerson(change.owner);
  const day = (date: string) => dayOfYearText(i18n.language, date);
  return (
    <Row
      kind={t(`history.${standing}`, { day: day(textIn(change.body, 'from')) })}
      title={<span className="as-written">{words}</span>}
      meta={t('history.by', {
        name: by?.name ?? t('person.unknown'),
        day: day(dateIn(change.at.created)),
        reason: textIn(change.body, 'reason'),
      })}
      foot={change.delivery === 'arrived' ? undefined : <RecordTag record={change} looks={LOOKS} />}
    />
  );
}
