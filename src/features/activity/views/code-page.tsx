import { KeyRound } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useClockOffset, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { codeDigits, codeText, MINUTE_MS, type SealKey } from '#src/domain/check-code.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { timeText } from '#src/i18n/format.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { Qr } from '#src/ui/qr.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { isId, managePath, OFFICE_PATH, rollPath } from './activity-paths.ts';
import { clockWords } from './clock-words.ts';
import './code.css';
import { LoadingActivity, MissingActivity } from './missing-activity.tsx';
import { useKeys } from './use-keys.ts';
import { useMinute } from './use-minute.ts';

/** 签到码: the organiser's code at the door, new every minute, made on this phone without a network. Source: §3.3.2. */
export function CodePage() {
  const { id } = useParams();
  return isId(id) ? <OneCode key={id} id={id} /> : <MissingActivity back={OFFICE_PATH} />;
}

function OneCode({ id }: { readonly id: string }) {
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingActivity back={managePath(id)} />;
  const isShown = view.state === 'ready' && ['announced', 'held'].includes(view.record.status);
  if (view.state === 'missing' || view.record.type !== 'activity' || !isShown) return <MissingActivity back={managePath(id)} />;
  return <Showing record={view.record} />;
}

function Showing({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const phone = usePhone();
  const offset = useClockOffset();
  const now = useCallback(() => phone.now() + (offset ?? 0), [phone, offset]);
  const minute = useMinute(now);
  const [key] = useKeys(record, minute * MINUTE_MS);
  useEffect(() => phone.keepAwake(), [phone]);
  return (
    <Page title={t('code.title')} header={<TopBar title={t('code.title')} back={rollPath(record.id)} />}>
      <p className="code-what">{textIn(record.body, 'title')}</p>
      {key === undefined ? (
        <div className="stack sec">
          <Notice tone="warn" icon={KeyRound}>
            {t('code.noSeal')}
          </Notice>
          <LinkButton tone="outline" to={rollPath(record.id)}>
            {t('roll.title')}
          </LinkButton>
        </div>
      ) : (
        <Code sealKey={key} activity={record.id} minute={minute} />
      )}
      <p className="small muted code-clock">{clockWords(t, offset)}</p>
    </Page>
  );
}

function Code({ sealKey, activity, minute }: { readonly sealKey: SealKey; readonly activity: string; readonly minute: number }) {
  const { t } = useTranslation('activity');
  const digits = codeDigits(sealKey, activity, minute);
  const time = timeText(new Date(minute * MINUTE_MS).toISOString());
  return (
    <div className="code-card card">
      <Qr content={codeText(sealKey, activity, minute)} label={t('code.label', { time })} />
      <p className="small muted">{t('code.or')}</p>
      <p className="code-digits" aria-label={digits.split('').join(' ')}>
        {digits.slice(0, 3)} {digits.slice(3)}
      </p>
      <p className="small">{t('code.time', { time })}</p>
    </div>
  );
}
