import type { LucideIcon } from 'lucide-react';
import { CloudAlert, CloudCheck, CloudOff, CloudUpload, LogIn } from 'lucide-react';
import { Pill } from './pill.tsx';

/** What the pill needs to know about the way out. */
export interface WayOut {
  readonly online: boolean;
  readonly phase: string;
  readonly waiting: number;
  readonly needsYou: number;
  readonly sendingIndex: number;
  readonly sendingTotal: number;
}

export interface SyncPillProps {
  readonly way: WayOut;
  /** The common words: `(key, values) => t(key, values)`. */
  readonly words: (key: string, values: Record<string, number>) => string;
}

interface PillLook {
  readonly tone: 'plain' | 'wait' | 'back';
  readonly icon: LucideIcon;
  readonly key: string;
  readonly values?: Record<string, number>;
}

/** Where sending stands, one state at a time, the one that matters most; it opens the sync centre. */
export function SyncPill({ way, words }: SyncPillProps) {
  const { tone, icon, key, values } = lookOf(way);
  return (
    <Pill to="/sync" tone={tone} icon={icon}>
      {words(key, values ?? {})}
    </Pill>
  );
}

function lookOf({ online, phase, waiting, needsYou, sendingIndex, sendingTotal }: WayOut): PillLook {
  const isOffline = !online || phase === 'offline';
  if (needsYou > 0) return { tone: 'back', icon: CloudAlert, key: 'pill.attention', values: { n: needsYou } };
  if (phase === 'signedOut') return { tone: 'wait', icon: LogIn, key: 'pill.signIn' };
  if (isOffline && waiting > 0) return { tone: 'wait', icon: CloudOff, key: 'pill.offlineWaiting', values: { n: waiting } };
  if (phase === 'sending' && sendingTotal > 0) {
    return {
      tone: 'wait',
      icon: CloudUpload,
      key: 'sync.sending',
      values: { i: Math.min(sendingIndex + 1, sendingTotal), n: sendingTotal },
    };
  }
  if (isOffline) return { tone: 'wait', icon: CloudOff, key: 'pill.offline' };
  if (waiting > 0) return { tone: 'wait', icon: CloudUpload, key: 'pill.waiting', values: { n: waiting } };
  return { tone: 'plain', icon: CloudCheck, key: 'pill.sent' };
}
