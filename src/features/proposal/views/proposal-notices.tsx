import { MessageSquareText, Signature } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { OPEN_TO_JUDGE, OPEN_TO_SIGN } from '#src/features/proposal/model/stages.ts';
import { Notice } from '#src/ui/notice.tsx';

const SHOWN = 60;

/** Proposals that wait for the member: those they were asked to sign, and answers to their own that they have not judged. */
export function ProposalNotices({ me }: { readonly me: string }) {
  const { t } = useTranslation('words');
  const open = useRecords('proposal', { status: OPEN_TO_SIGN, limit: SHOWN }).records;
  const replied = useRecords('proposal', { owner: me, status: OPEN_TO_JUDGE, limit: SHOWN }).records;
  return (
    <>
      {open
        .filter(({ body }) => isAsked(body, me))
        .map((record) => (
          <CosignNotice key={record.id} record={record} />
        ))}
      {replied.map((record) => (
        <div key={record.id} className="home-returned">
          <Notice icon={MessageSquareText} lead={t('home.judge.lead')} to={`/proposals/${record.id}`}>
            {textIn(record.body, 'subject')}
          </Notice>
        </div>
      ))}
    </>
  );
}

function CosignNotice({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('words');
  const first = usePerson(record.owner);
  return (
    <div className="home-returned">
      <Notice icon={Signature} lead={t('home.cosign.lead', { name: first?.name ?? t('person.unknown') })} to={`/cosign/${record.id}`}>
        {textIn(record.body, 'subject')}
      </Notice>
    </div>
  );
}

function isAsked(body: Shown['body'], me: string): boolean {
  return objectsIn(body, 'cosponsors').some(({ id, state }) => id === me && state === 'invited');
}
