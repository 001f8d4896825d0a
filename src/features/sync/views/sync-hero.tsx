import { CloudAlert, CloudCheck, CloudOff, CloudUpload, RefreshCw, Smartphone } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SyncShown } from '#src/device/shown.ts';
import { useClockOffset, useSync } from '#src/device/live.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { useNow } from '#src/ui/phone.ts';
import { useSpokenSlowly } from '#src/ui/use-spoken-slowly.ts';
import './sync.css';

type Mood = 'signedOut' | 'stopped' | 'upgrade' | 'offline' | 'unreachable' | 'sending' | 'waiting' | 'done';

const LOOKS: Readonly<Record<Mood, { readonly icon: LucideIcon; readonly tone: '' | 'done' | 'back' }>> = {
  signedOut: { icon: Smartphone, tone: '' },
  stopped: { icon: CloudAlert, tone: 'back' },
  upgrade: { icon: RefreshCw, tone: '' },
  offline: { icon: CloudOff, tone: '' },
  unreachable: { icon: CloudOff, tone: '' },
  sending: { icon: CloudUpload, tone: '' },
  waiting: { icon: Smartphone, tone: '' },
  done: { icon: CloudCheck, tone: 'done' },
};

/** How the way out stands, in one word. */
export function moodOf({ phase, online, failures, waiting }: SyncShown): Mood {
  if (phase === 'signedOut' || phase === 'stopped' || phase === 'upgrade' || phase === 'sending') return phase;
  if (phase === 'offline' && !online) return 'offline';
  if (failures > 0 || phase === 'offline') return 'unreachable';
  return waiting > 0 ? 'waiting' : 'done';
}

/** From so many minutes on, a clock is wrong rather than a little late. */
const WRONG_MINUTES = 5;

/** Says it when the phone's clock is off. Nothing is ever decided by it. Source: sync 2.19. */
function ClockNote() {
  const { t } = useTranslation('sync');
  const minutes = Math.round((useClockOffset() ?? 0) / 60_000);
  if (Math.abs(minutes) < WRONG_MINUTES) return null;
  return (
    <>
      <br />
      {t(minutes < 0 ? 'clock.skew' : 'clock.slow', { n: Math.abs(minutes) })}
    </>
  );
}

/** How sending stands, what is safe, when it last went through, and the one button that tries now. */
export function SyncHero() {
  const { t, i18n } = useTranslation('sync');
  const sync = useSync();
  const now = new Date(useNow()).toISOString();
  const mood = moodOf(sync);
  const { icon, tone } = LOOKS[mood];
  const title = t(`hero.${mood}.title`, { i: sync.sendingIndex + 1, n: sync.sendingTotal });
  const spoken = useSpokenSlowly(title, 10_000);
  const when = (ms: number | null) => (ms === null ? null : nearTimeText(i18n.language, new Date(ms).toISOString(), now));
  const why = reason();

  return (
    <section className="card hero" aria-label={t('hero.label')}>
      <span className={`ic ${tone}`}>
        <Icon of={icon} />
      </span>
      <h2>{title}</h2>
      <p>
        {sync.waiting > 0 ? t('sync.safe', { n: sync.waiting }) : t('hero.nothingWaits')}
        {why && (
          <>
            <br />
            {why}
          </>
        )}
        <br />
        {sync.lastContact === null ? t('hero.never') : t('sync.lastSent', { time: when(sync.lastContact) })}
        <ClockNote />
      </p>
      <span className="vh" role="status">
        {spoken}
      </span>
      {mood !== 'signedOut' && mood !== 'stopped' && (
        <Button
          tone="outline"
          icon={RefreshCw}
          busy={mood === 'sending'}
          busyLabel={t('hero.busy')}
          onClick={() => {
            sync.sendNow();
          }}
        >
          {t('sync.try')}
        </Button>
      )}
    </section>
  );

  function reason(): string | null {
    if (mood === 'upgrade') return t('update.required');
    if (mood !== 'unreachable') return null;
    if (sync.reason === 'not_ours') return t('sync.portal');
    const next = when(sync.nextTry);
    if (sync.reason?.startsWith('5') && next) return t('fail.server', { time: next });
    const since = when(sync.failingSince);
    return since ? t('sync.unreachable', { time: since }) : null;
  }
}
