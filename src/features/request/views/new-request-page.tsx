import { Lock, LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useActor, useRecord } from '#src/device/live.ts';
import { LoadingRecord } from '#src/hall/writing/missing-record.tsx';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { useSending } from '#src/hall/writing/use-sending.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { SwitchRow } from '#src/ui/switch-row.tsx';
import { request } from '#src/features/request/model/request.ts';
import { subjectKindOf } from '#src/features/request/model/subject.ts';
import { AboutSubject } from './about-subject.tsx';
import { requestPath, REQUESTS_PATH } from './request-paths.ts';

/** What 我的资料 leads here for. */
const ABOUT = ['correct', 'delete'] as const;

/** A request of a member: about one record where the address names it, `?of=`, or about anything. */
export function NewRequestPage() {
  const { t } = useTranslation('request');
  const [address] = useSearchParams();
  const view = useRecord(address.get('of') ?? '');
  const { id } = useActor();
  if (view.state === 'loading') return <LoadingRecord name={t('write.title')} back={REQUESTS_PATH} />;
  const kind = view.state === 'ready' ? subjectKindOf(view.record, id) : null;
  return view.state === 'ready' && kind !== null ? <AboutSubject record={view.record} kind={kind} /> : <AboutAnything />;
}

/** Protected unless the member says otherwise; nothing leaves the phone before it is sent. */
function AboutAnything() {
  const { t } = useTranslation('request');
  const [address] = useSearchParams();
  const about = ABOUT.find((one) => one === address.get('about'));
  const filled = about === undefined ? { protected: true } : { protected: true, topic: t(`about.${about}`) };
  const sending = useSending(request, { needs: ['topic', 'text'], filled, pathOf: requestPath });
  const isProtected = sending.values.protected === true;
  return (
    <SendingPage
      title={t('write.title')}
      back={REQUESTS_PATH}
      sending={sending}
      note={t(isProtected ? 'write.note.protected' : 'write.note.open')}
      sendWords={t('write.send')}
    >
      <div className="stack">
        <Rows>
          <SwitchRow
            label={t('field.protected.label')}
            checked={isProtected}
            onChange={(isOn) => {
              sending.change('protected', isOn);
            }}
          />
        </Rows>
        <Notice icon={isProtected ? Lock : LockOpen}>{t(isProtected ? 'protected.yes' : 'protected.no')}</Notice>
      </div>
      <WordsField sending={sending} field="topic" label={t('field.topic.label')} oneLine />
      <WordsField sending={sending} field="text" label={t('field.text.label')} />
    </SendingPage>
  );
}
