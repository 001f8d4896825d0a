import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isParty, type Actor } from '#src/domain/people.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { isAsked } from '#src/features/proposal/model/cosigning.ts';
import { maySign } from '#src/features/proposal/model/lifecycle.ts';
import { cosignPath, officePath } from './proposal-paths.ts';

/** For readers who did not write it: whose it is, and the way to what they can do with it. */
export function ReaderNote({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  const author = usePerson(record.owner);
  const [to, words] = wayOn(useActor(), record);
  return (
    <div className="sec stack">
      <Notice icon={Eye}>{t('detail.readonly', { name: author?.name ?? t('person.unknown') })}</Notice>
      {to !== null && (
        <LinkButton tone="ink" block to={to}>
          {t(words)}
        </LinkButton>
      )}
    </div>
  );
}

function wayOn(actor: Actor, record: Shown): readonly [string | null, string] {
  if (maySign(record.status) && isAsked(record.body, actor.id)) return [cosignPath(record.id), 'detail.toCosign'];
  if (isParty(actor, 'proposalsCommittee', record) || isParty(actor, 'county', record)) {
    return [`/county/proposals/${record.id}`, 'detail.toCounty'];
  }
  return isParty(actor, 'office', record) ? [officePath(record.id), 'detail.toOffice'] : [null, 'name'];
}
