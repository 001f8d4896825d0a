import type { LucideIcon } from 'lucide-react';
import { CloudAlert, CloudCheck, CloudOff, CloudUpload, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SyncShown } from '#src/device/shown.ts';
import { useSync } from '#src/device/live.ts';
import { Pill } from '#src/ui/pill.tsx';

export type PillState = 'attention' | 'signIn' | 'offlineWaiting' | 'sending' | 'offline' | 'waiting' | 'sent';

const LOOKS: Readonly<Record<PillState, { readonly icon: LucideIcon; readonly tone: 'plain' | 'wait' | 'back' }>> = {
  attention: { icon: CloudAlert, tone: 'back' },
  signIn: { icon: Smartphone, tone: 'wait' },
  offlineWaiting: { icon: CloudOff, tone: 'wait' },
  sending: { icon: CloudUpload, tone: 'wait' },
  offline: { icon: CloudOff, tone: 'wait' },
  waiting: { icon: Smartphone, tone: 'wait' },
  sent: { icon: CloudCheck, tone: 'plain' },
};

/** The one state the pill shows: the first of the design's order that holds. */
export function pillState({ needsYou, waiting, phase, online }: SyncShown): PillState {
  const isOffline = !online || phase === 'offline';
  if (needsYou > 0) return 'attention';
  if (waiting > 0 && (phase === 'signedOut' || phase === 'stopped')) return 'signIn';
  if (waiting > 0 && isOffline) return 'offlineWaiting';
  if (phase === 'sending') return 'sending';
  if (isOffline) return 'offline';
  return waiting > 0 ? 'waiting' : 'sent';
}

/** Where sending stands, in the bar of every tab's first page; it leads to the sync centre. */
export function SyncPill() {
  const { t } = useTranslation();
  const sync = useSync();
  const state = pillState(sync);
  const words: Readonly<Record<PillState, string>> = {
    attention: t('pill.attention', { n: sync.needsYou }),
    signIn: t('pill.signIn'),
    offlineWaiting: t('pill.offlineWaiting', { n: sync.waiting }),
    sending: t('sync.sending', { i: Math.min(sync.sendingIndex + 1, sync.sendingTotal), n: sync.sendingTotal }),
    offline: t('pill.offline'),
    waiting: t('pill.waiting', { n: sync.waiting }),
    sent: t('pill.sent'),
  };
  return (
    <Pill to="/sync" {...LOOKS[state]}>
      {words[state]}
    </Pill>
  );
}
