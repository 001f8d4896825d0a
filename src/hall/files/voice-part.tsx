import { Mic, MicOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachments } from '#src/device/shown.ts';
import { storageCodeOf } from '#src/device/storage-fault.ts';
import { lengthText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { VoiceLive } from '#src/ui/voice.tsx';
import { type Recorder, type Recording, useRecorder } from './use-recorder.ts';

export interface VoiceTaking extends Recorder {
  /** Key of the words for a note that was heard but not kept. */
  readonly trouble: 'voice.storageFull' | 'voice.failed' | null;
}

/** Keeps what was said as soon as it ends. */
export function useVoice(attachments: Attachments, prepare: () => void): VoiceTaking {
  const [trouble, setTrouble] = useState<VoiceTaking['trouble']>(null);

  async function keep({ bytes, mime, ms }: Recording): Promise<void> {
    try {
      const added = await attachments.addVoice(bytes, mime, ms);
      if (!added.ok) setTrouble('voice.failed');
    } catch (error) {
      const code = storageCodeOf(error);
      if (code === null) throw error;
      setTrouble(code === 'storage_full' ? 'voice.storageFull' : 'voice.failed');
    }
  }

  const recorder = useRecorder(keep);
  async function start(): Promise<void> {
    setTrouble(null);
    prepare();
    await recorder.start();
  }
  return { ...recorder, start, trouble };
}

/** Starts a voice note; while one is under way the live line below has the way to end it. */
export function StartVoice({ voice }: { readonly voice: VoiceTaking }) {
  const { t } = useTranslation();
  const { phase } = voice.state;
  return (
    <Button busy={phase === 'asking' || phase === 'saving' || phase === 'recording'} onClick={voice.start}>
      <Icon of={Mic} />
      {t('voice.start')}
    </Button>
  );
}

/** The note under way, and what went wrong with the last one. Words and typing are never touched by it. */
export function VoiceUnderway({ voice }: { readonly voice: VoiceTaking }) {
  const { t } = useTranslation();
  const { state, trouble } = voice;
  if (state.phase === 'recording') {
    return (
      <div>
        <VoiceLive elapsed={lengthText(state.ms / 1000)} label={t('voice.recording')} levels={state.levels} onStop={voice.stop} />
        <p className="cap muted">{t('voice.longest')}</p>
      </div>
    );
  }
  const words = trouble ?? TROUBLES[state.phase];
  return (
    words !== null && (
      <Notice tone="warn" icon={MicOff}>
        {t(words)}
      </Notice>
    )
  );
}

const TROUBLES = { idle: null, asking: null, saving: null, refused: 'perm.mic', missing: 'voice.missing', failed: 'voice.failed' } as const;
