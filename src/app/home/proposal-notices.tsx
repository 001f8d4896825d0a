import { MessageSquareText, Signature } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { objectsIn } from '#src/domain/record/read-body.ts';
import { recordDefinition } from '#src/registry.ts';
import { Notice } from '#src/ui/notice.tsx';
import { titleOf } from './own-record.ts';

const SHOWN = 60;

/** Proposals that wait for the member: those they were asked to sign, and answers to their own that they have not judged. */
export function ProposalNotices({ me }: { readonly me: string }) {
  const { t } = useTranslation();
  const { sign, giveFeedback } = recordDefinition('proposal').transitions;
  const open = useRecords('proposal', { status: sign?.from ?? [], limit: SHOWN }).records;
  const replied = useRecords('proposal', { owner: me, status: giveFeedback?.from ?? [], limit: SHOWN }).records;
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
            {titleOf(record)}
          </Notice>
        </div>
      ))}
    </>
  );
}

function CosignNotice({ record }: { readonly record: Shown }) {
  const { t } = useTranslation();
  const first = usePerson(record.owner);
  return (
    <div className="home-returned">
      <Notice icon={Signature} lead={t('home.cosign.lead', { name: first?.name ?? t('person.unknown') })} to={`/cosign/${record.id}`}>
        {titleOf(record)}
      </Notice>
    </div>
  );
}

function isAsked(body: Shown['body'], me: string): boolean {
  return objectsIn(body, 'cosponsors').some(({ id, state }) => id === me && state === 'invited');
}
