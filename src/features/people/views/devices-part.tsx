import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeopleDesk } from '#src/device/people-desk.ts';
import type { AccountDevice, AccountShown } from '#src/domain/account-answers.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';

export interface DevicesPartProps {
  readonly person: AccountShown;
  readonly devices: readonly AccountDevice[];
  readonly onChanged: () => void;
}

/** The phones and computers somebody signed in on; a lost one is turned off, with what is lost by it said first. */
export function DevicesPart({ person, devices, onChanged }: DevicesPartProps) {
  const { t, i18n } = useTranslation('people');
  const { revoke } = usePeopleDesk();
  const { now } = usePhone();
  const [asked, setAsked] = useState<AccountDevice | null>(null);
  const metaOf = ({ lastSeenAt, pending }: AccountDevice) =>
    [
      t('device.seen', { time: nearTimeText(i18n.language, lastSeenAt, new Date(now()).toISOString()) }),
      ...(pending > 0 ? [t('device.pending', { n: pending })] : []),
    ].join(t('and'));
  return (
    <Section title={t('device.title')} note={t('device.count', { n: devices.length })}>
      {devices.length === 0 && <p className="small muted">{t('device.none')}</p>}
      {devices.length > 0 && (
        <Rows label={t('device.title')}>
          {devices.map((device) => (
            <Row
              key={device.id}
              icon={Smartphone}
              title={device.name}
              meta={metaOf(device)}
              actions={
                person.yours && (
                  <Button tone="danger" small aria-label={t('device.revoke.label', { name: device.name })} onClick={() => setAsked(device)}>
                    {t('device.revoke')}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
      {asked && (
        <ConfirmSheet
          title={t('device.revoke.label', { name: asked.name })}
          text={asked.pending > 0 ? t('device.revoke.pending', { n: asked.pending }) : t('device.revoke.text')}
          button={t('device.revoke')}
          danger
          question={() => revoke(person.id, asked.id)}
          onClose={() => setAsked(null)}
          onDone={onChanged}
        />
      )}
    </Section>
  );
}
