import { Hourglass, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useWaitingPhones } from '#src/device/live.ts';
import type { WaitingPhone } from '#src/device/shown.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';

/** 还没送到的手机: whose phones have something unsent, so that somebody can lend a hand. Nothing of what is in it. Source: traps, "Seen by operators". */
export function WaitingPhones() {
  return staffedOffices(useActor()).map((office) => <OfWaiting key={office} office={office} />);
}

function OfWaiting({ office }: { readonly office: string }) {
  const { t } = useTranslation('office');
  const [round, setRound] = useState(0);
  const phones = useWaitingPhones(office, round);
  if (phones?.length === 0) return null;
  return (
    <Section title={t('phones.title')} note={phones ? t('phones.count', { n: phones.length }) : undefined}>
      {phones === undefined && <p className="small muted">{t('phones.asking')}</p>}
      {phones === null && (
        <div className="acts2">
          <p className="small muted">{t('phones.offline')}</p>
          <Button tone="outline" small onClick={() => setRound(round + 1)}>
            {t('phones.retry.button')}
          </Button>
        </div>
      )}
      {phones && (
        <>
          {phones.some(({ pending }) => pending > 0) && <p className="small muted">{t('phones.hint')}</p>}
          {phones.some(({ held }) => held > 0) && <p className="small muted">{t('phones.heldHint')}</p>}
          <Rows label={t('phones.title')}>
            {phones.map((phone) => (
              <PhoneRow key={`${phone.name} ${phone.lastSeenAt}`} phone={phone} />
            ))}
          </Rows>
        </>
      )}
    </Section>
  );
}

function PhoneRow({ phone: { name, pending, held, oldest, lastSeenAt } }: { readonly phone: WaitingPhone }) {
  const { t, i18n } = useTranslation('office');
  const now = new Date(useNow()).toISOString();
  const when = (at: string) => nearTimeText(i18n.language, at, now);
  if (held > 0) {
    const meta = [t('phones.held', { n: held }), t('phones.heldSince', { time: when(lastSeenAt) })].join(t('phones.comma'));
    return <Row icon={Hourglass} title={name} meta={meta} />;
  }
  const facts = [
    t('phones.pending', { n: pending }),
    oldest !== null && t('phones.since', { time: when(oldest) }),
    t('phones.seen', { time: when(lastSeenAt) }),
  ];
  return <Row icon={Smartphone} title={name} meta={facts.filter(Boolean).join(t('phones.comma'))} />;
}
