import { CloudOff, QrCode, Smartphone } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRecord, useSync } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Pill } from '#src/ui/pill.tsx';
import { Shares } from '#src/ui/progress.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { ROLL_GROUPS } from '#src/features/activity/model/answers.ts';
import { codePath, isId, managePath, OFFICE_PATH, receiptsPath } from './activity-paths.ts';
import { EndSheet } from './end-sheet.tsx';
import { MarkSheet } from './mark-sheet.tsx';
import { LoadingActivity, MissingActivity } from './missing-activity.tsx';
import { RollGroupList } from './roll-group-list.tsx';
import './roll.css';
import { TroubleNotice } from './trouble-notice.tsx';
import { useMarking } from './use-marking.ts';
import { type OnRoll, type Roll, useRoll } from './use-roll.ts';

/** 点名: the clerk's roll, person by person. All of it works without a network. */
export function RollPage() {
  const { id } = useParams();
  return isId(id) ? <OneRoll key={id} id={id} /> : <MissingActivity back={OFFICE_PATH} />;
}

function OneRoll({ id }: { readonly id: string }) {
  useTranslation('attendance'); // its words are there before the page is, so that nothing flickers
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingActivity back={managePath(id)} />;
  const isCalled = view.state === 'ready' && ['announced', 'held', 'recorded'].includes(view.record.status);
  if (view.state === 'missing' || view.record.type !== 'activity' || !isCalled) return <MissingActivity back={managePath(id)} />;
  return <Calling record={view.record} />;
}

function Calling({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const { online } = useSync();
  const roll = useRoll(record);
  const marking = useMarking(record);
  const [marked, setMarked] = useState<OnRoll | null>(null);
  const [isEnding, setEnding] = useState(false);
  const isOpen = record.status === 'announced';
  if (roll.state === 'loading') return <LoadingActivity back={managePath(record.id)} />;
  return (
    <Page
      title={t('roll.title')}
      header={
        <TopBar
          title={t('roll.title')}
          back={managePath(record.id)}
          end={
            !online && (
              <Pill to="/sync" tone="wait" icon={CloudOff}>
                {t('roll.offline')}
              </Pill>
            )
          }
        />
      }
      actions={
        isOpen && (
          <Actions label={t('roll.end')} note={t('roll.note')} noteIcon={Smartphone}>
            <LinkButton tone="outline" to={receiptsPath(record.id)}>
              {t('receipts.title')}
            </LinkButton>
            <Button tone="primary" grow onClick={() => setEnding(true)}>
              {t('roll.end')}
            </Button>
          </Actions>
        )
      }
    >
      <Summary title={textIn(record.body, 'title')} roll={roll}>
        {isOpen && (
          <LinkButton tone="ink" block icon={QrCode} to={codePath(record.id)}>
            {t('code.show')}
          </LinkButton>
        )}
      </Summary>
      {!isOpen && <p className="small muted hint-line">{t('roll.closed')}</p>}
      <TroubleNotice trouble={marking.trouble} />
      {ROLL_GROUPS.map((group) => (
        <RollGroupList key={group} group={group} roll={roll} isOpen={isOpen} onMark={marking.mark} onMore={setMarked} />
      ))}
      {marked !== null && (
        <MarkSheet activity={record.id} who={marked} asksReason={!isOpen} onMark={marking.mark} onClose={() => setMarked(null)} />
      )}
      {isEnding && <EndSheet roll={roll} onEnd={marking.end} onClose={() => setEnding(false)} />}
    </Page>
  );
}

function Summary({ title, roll: { people }, children }: { readonly title: string; readonly roll: Roll; readonly children: ReactNode }) {
  const { t } = useTranslation('activity');
  const all = people.length;
  const there = people.filter(({ group }) => group === 'there').length;
  const leave = people.filter(({ body }) => textIn(body, 'clerkSays') === 'leave').length;
  const share = (n: number) => (all === 0 ? 0 : (100 * n) / all);
  return (
    <section className="roll-sum" aria-label={t('roll.summary')}>
      <p className="t">{title}</p>
      <p className="n">
        <b>{there}</b>
        <span className="muted">{t('roll.of', { all, leave })}</span>
      </p>
      <Shares label={t('roll.shares', { there, leave, rest: all - there - leave })} percents={[share(there), share(leave), 0]} />
      {children}
    </section>
  );
}
