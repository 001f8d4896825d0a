import { CircleAlert, CloudOff, Smartphone } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceShown } from '#src/device/shown.ts';
import { useSession } from '#src/device/live.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { type Refusal, refusalWords } from './refusal-words.ts';

/** The phones and computers that are signed in, as the server knows them. A lost one can be turned off here. */
export function DevicesSection() {
  const { t } = useTranslation('account');
  const { devices } = useSession();
  const [list, setList] = useState<readonly DeviceShown[] | null | undefined>(undefined);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isGone = false;
    void devices().then((known) => {
      if (!isGone) setList(known);
    });
    return () => {
      isGone = true;
    };
    // The list is asked for when the page opens and after something was turned off, not at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [round]);

  function askAgain() {
    setList(undefined);
    setRound(round + 1);
  }

  return (
    <Section title={t('devices.title')} note={list ? t('devices.count', { n: list.length }) : undefined}>
      {list === undefined && <Skeleton />}
      {list === null && (
        <Notice
          icon={CloudOff}
          actions={
            <Button tone="outline" small onClick={askAgain}>
              {t('devices.retry.button')}
            </Button>
          }
        >
          {t('devices.offline')}
        </Notice>
      )}
      {list && <DeviceRows list={list} onRevoked={askAgain} />}
    </Section>
  );
}

function DeviceRows({ list, onRevoked }: { readonly list: readonly DeviceShown[]; readonly onRevoked: () => void }) {
  const { t, i18n } = useTranslation('account');
  const { now } = usePhone();
  const [asked, setAsked] = useState<DeviceShown | null>(null);

  function meta({ lastSeenAt, pending, oldest, app }: DeviceShown): string {
    const when = (at: string) => nearTimeText(i18n.language, at, new Date(now()).toISOString());
    const facts = [
      t('devices.seen', { time: when(lastSeenAt) }),
      pending > 0 && t('devices.pending', { n: pending }),
      pending > 0 && oldest !== undefined && t('devices.oldest', { time: when(oldest) }),
      app !== undefined && t('devices.app', { version: app }),
    ];
    return facts.filter(Boolean).join(t('me.roles.comma'));
  }

  return (
    <>
      <Rows>
        {list.map((device) => (
          <Row
            key={device.id}
            icon={Smartphone}
            title={device.name}
            meta={meta(device)}
            value={device.current ? t('devices.current') : undefined}
            actions={
              device.current ? undefined : (
                <Button
                  tone="danger"
                  small
                  onClick={() => {
                    setAsked(device);
                  }}
                >
                  {t('devices.revoke.button')}
                </Button>
              )
            }
          />
        ))}
      </Rows>
      {asked && (
        <RevokeSheet
          device={asked}
          onClose={() => {
            setAsked(null);
          }}
          onRevoked={onRevoked}
        />
      )}
    </>
  );
}

interface RevokeSheetProps {
  readonly device: DeviceShown;
  readonly onClose: () => void;
  readonly onRevoked: () => void;
}

/** Says what is lost before a phone is turned off: what it has not sent stays on it and can no longer be sent from it. */
function RevokeSheet({ device, onClose, onRevoked }: RevokeSheetProps) {
  const { t } = useTranslation('account');
  const { revokeDevice } = useSession();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function revoke() {
    const answer = await revokeDevice(device.id);
    if (!answer.ok) {
      setRefusal(answer);
      return;
    }
    onClose();
    onRevoked();
  }

  return (
    <Sheet
      open
      title={t('devices.revoke.title', { name: device.name })}
      onClose={onClose}
      actions={
        <>
          <Button tone="danger" block onClick={revoke}>
            {t('devices.revoke.confirm')}
          </Button>
          <Button tone="outline" block onClick={onClose}>
            {t('button.cancel')}
          </Button>
        </>
      }
    >
      <p>{device.pending > 0 ? t('devices.revoke.pending', { n: device.pending }) : t('devices.revoke.body')}</p>
      <div role="alert">
        {refusal && (
          <Notice tone="back" icon={CircleAlert}>
            {refusalWords(t, refusal)}
          </Notice>
        )}
      </div>
    </Sheet>
  );
}
