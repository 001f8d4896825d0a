import { CircleCheck, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRecord, useSync } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { objectIn, positionIn, textIn } from '#src/domain/record/read-body.ts';
import { exactTimeText, nearTimeText, positionText } from '#src/i18n/format.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Qr } from '#src/ui/qr.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { methodOf } from '#src/features/activity/model/answers.ts';
import { kindsOf, servesDuty } from '#src/features/activity/model/duty-kinds.ts';
import { type Receipt, receiptDigits, receiptOf, receiptText } from '#src/features/activity/model/receipt.ts';
import { activityPath, isId, manualPath } from './activity-paths.ts';
import { AnswerTag } from './answer-tag.tsx';
import { clockWords } from './clock-words.ts';
import './code.css';
import { LoadingActivity, MissingActivity } from './missing-activity.tsx';
import { useAnswer } from './use-answer.ts';

/** 签到凭证: what the phone recorded, to be shown to the clerk where there is no network. */
export function ReceiptPage() {
  const { id } = useParams();
  return isId(id) ? <OneReceipt key={id} id={id} /> : <MissingActivity />;
}

function OneReceipt({ id }: { readonly id: string }) {
  useTranslation('attendance'); // its words are there before the page is, so that nothing flickers
  const { t } = useTranslation('activity');
  const view = useRecord(id);
  const answer = useAnswer(id);
  if (view.state === 'loading') return <LoadingActivity back={activityPath(id)} />;
  if (view.state === 'missing' || view.record.type !== 'activity') return <MissingActivity />;
  const receipt = answer === null ? null : receiptOf(answer.body);
  return (
    <Page
      title={t('receipt.title')}
      header={<TopBar title={t('receipt.title')} back={activityPath(id)} />}
      actions={
        receipt !== null && (
          <Actions label={t('receipt.next')}>
            <LinkButton tone="outline" grow to={activityPath(id)}>
              {t('receipt.opinion')}
            </LinkButton>
            <LinkButton tone="ink" grow to="/">
              {t('receipt.done')}
            </LinkButton>
          </Actions>
        )
      }
    >
      {receipt !== null && answer !== null ? (
        <Stub activity={view.record} answer={answer} receipt={receipt} />
      ) : (
        <div className="sec stack">
          <p>{t('receipt.none')}</p>
          <LinkButton tone="outline" to={manualPath(id)}>
            {t('manual.title')}
          </LinkButton>
        </div>
      )}
    </Page>
  );
}

interface StubProps {
  readonly activity: Shown;
  readonly answer: Shown;
  readonly receipt: Receipt;
}

/** When the two clocks were compared; null where that was never, or again since the receipt was made. */
function useCompared({ device, offsetMs }: Receipt): string | null {
  const { i18n } = useTranslation('activity');
  const { lastContact } = useSync();
  const now = new Date(useNow()).toISOString();
  if (offsetMs === null || lastContact === null || lastContact > device) return null;
  return nearTimeText(i18n.language, new Date(lastContact).toISOString(), now);
}

/** Whether it is on its way, and what it will count as. */
function StubHead({ activity, isHere }: { readonly activity: Shown; readonly isHere: boolean }) {
  const { t } = useTranslation('activity');
  const kinds = kindsOf(activity.body)
    .filter(servesDuty)
    .map((kind) => t(`kind.${kind}`))
    .join(t('and'));
  return (
    <div className="stub-h">
      <span className="okmark">
        <Icon of={isHere ? Smartphone : CircleCheck} />
      </span>
      <h2>{t(isHere ? 'checkin.local' : 'checkin.arrived')}</h2>
      <p>{t(`checkin.${isHere ? 'local' : 'arrived'}.line${kinds === '' ? '' : '.duty'}`, { kind: kinds })}</p>
    </div>
  );
}

function Stub({ activity, answer, receipt }: StubProps) {
  const { t, i18n } = useTranslation('activity');
  const compared = useCompared(receipt);
  const digits = receiptDigits(receipt);
  const recorded = objectIn(answer.body, 'recordedAt');
  const [place, position] = [textIn(recorded, 'place'), positionIn(recorded)];
  const method = methodOf(answer.body);
  return (
    <div className="stub">
      <StubHead activity={activity} isHere={answer.delivery !== 'arrived'} />
      <div className="stub-perf" />
      <div className="stub-show">
        <p className="small muted">{t('receipt.show')}</p>
        <Qr content={receiptText(receipt)} label={t('receipt.label', { digits })} />
        <p className="stub-code" aria-label={digits.split('').join(' ')}>
          {digits.slice(0, 3)} {digits.slice(3)}
        </p>
      </div>
      <dl className="dl">
        <dt>{t('name')}</dt>
        <dd>{textIn(activity.body, 'title')}</dd>
        <dt>{t('receipt.time')}</dt>
        <dd className="num">
          {exactTimeText(i18n.language, new Date(receipt.device).toISOString())}
          <br />
          <span className="cap muted">
            {clockWords(t, receipt.offsetMs)}
            {compared !== null && t('clock.compared', { time: compared })}
          </span>
        </dd>
        {(place !== '' || position !== null) && (
          <>
            <dt>{t('field.place.label')}</dt>
            <dd>
              {place}
              {position !== null && (
                <span className="cap muted num">{t('receipt.position', { where: positionText(position), m: position.accuracy })}</span>
              )}
            </dd>
          </>
        )}
        <dt>{t('receipt.method')}</dt>
        <dd>{method !== null && t(`method.${method}`)}</dd>
        <dt>{t('receipt.state')}</dt>
        <dd>
          <AnswerTag answer={answer} />
        </dd>
      </dl>
    </div>
  );
}
