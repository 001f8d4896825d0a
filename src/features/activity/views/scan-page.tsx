import { CircleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useRecord } from '#src/device/live.ts';
import { readDrawnCode } from '#src/domain/check-code.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { Scanner } from '#src/ui/scanner.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { activityPath, isId, manualPath, receiptPath } from './activity-paths.ts';
import './code.css';
import { LoadingActivity, MissingActivity } from './missing-activity.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import { useAnswering } from './use-answering.ts';
import { useScannerWords } from './use-scanner-words.tsx';

/** 扫码签到: the organiser's code is read without a network; whether it is right the server and the clerk say. */
export function ScanPage() {
  const { id } = useParams();
  return isId(id) ? <OneScan key={id} id={id} /> : <MissingActivity />;
}

function OneScan({ id }: { readonly id: string }) {
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingActivity back={activityPath(id)} />;
  if (view.state === 'missing' || view.record.type !== 'activity') return <MissingActivity />;
  return <Scanning id={id} />;
}

function Scanning({ id }: { readonly id: string }) {
  const { t } = useTranslation('activity');
  const navigate = useNavigate();
  const words = useScannerWords('code');
  const { trouble, say } = useAnswering(id);
  const isTaken = useRef(false);
  const [wrong, setWrong] = useState<'scan.notOurs' | 'scan.otherActivity' | null>(null);

  async function handleText(text: string) {
    if (isTaken.current) return;
    const code = readDrawnCode(text);
    if (code?.activity !== id) {
      setWrong(code === null ? 'scan.notOurs' : 'scan.otherActivity');
      return;
    }
    isTaken.current = true;
    if (await say('present', { code: text })) await navigate(receiptPath(id), { replace: true });
    else isTaken.current = false;
  }

  return (
    <Page title={t('scan.title')} camera header={<TopBar title={t('scan.title')} back={activityPath(id)} />}>
      <Scanner words={words} onText={(text) => void handleText(text)} />
      <div className="way-out low">
        <TroubleNotice trouble={trouble} />
        {wrong !== null && (
          <div role="alert">
            <Notice tone="warn" icon={CircleAlert}>
              {t(wrong)}
            </Notice>
          </div>
        )}
        <p className="small muted">{t('scan.byHand.line')}</p>
        <LinkButton tone="outline" block to={manualPath(id)}>
          {t('scan.byHand')}
        </LinkButton>
      </div>
    </Page>
  );
}
