import { CircleMinus, Hourglass, Signature } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '#src/device/live.ts';
import { dateIn, isCalendarDate } from '#src/domain/calendar.ts';
import { dayText } from '#src/i18n/format.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Tag } from '#src/ui/tag.tsx';
import type { Cosigner } from '#src/features/proposal/model/cosigning.ts';

const LOOKS = {
  invited: ['wait', Hourglass],
  agreed: ['done', Signature],
  declined: ['neutral', CircleMinus],
} as const;

/** One who was asked to sign: name, answer, opinion, and until when an answer is hoped for. */
export function CosignerRow({ cosigner }: { readonly cosigner: Cosigner }) {
  const { t } = useTranslation('proposal');
  const person = usePerson(cosigner.id);
  const name = person?.name ?? t('person.unknown');
  const [tone, icon] = LOOKS[cosigner.state];
  return (
    <div className="co">
      <Avatar name={name} />
      <span>{name}</span>
      <Tag tone={tone} icon={icon}>
        {t(`cosign.${cosigner.state}`)}
      </Tag>
      <Until cosigner={cosigner} />
      {cosigner.opinion !== '' && <p className="small say-it">{t('cosign.opinion', { text: cosigner.opinion })}</p>}
    </div>
  );
}

function Until({ cosigner: { state, until } }: { readonly cosigner: Cosigner }) {
  const { t, i18n } = useTranslation('proposal');
  const today = dateIn(new Date(useNow()).toISOString());
  if (state !== 'invited' || until === null || !isCalendarDate(until)) return null;
  const date = dayText(i18n.language, until);
  return <p className="small muted say-it">{t(until < today ? 'cosign.overdue' : 'cosign.until', { date })}</p>;
}
