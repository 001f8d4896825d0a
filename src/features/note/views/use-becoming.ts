import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useAttachments, useCommit } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import { newId } from '#src/domain/record/identity.ts';
import { allow } from '#src/domain/result.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { useToast } from '#src/ui/toast.tsx';
import { becoming, type Becomes } from '#src/features/note/model/becoming.ts';
import { writePath } from './note-paths.ts';

export interface Turning {
  /** Why it did not become anything, in words. */
  readonly trouble: string | null;
  readonly turnInto: (type: Becomes) => Promise<void>;
}

/** Begins a record with the words, place and files of a note, links the two, and goes on to its form. */
export function useBecoming(draft: Draft): Turning {
  const { t } = useTranslation('note');
  const commit = useCommit();
  const navigate = useNavigate();
  const toast = useToast();
  const attachments = useAttachments(draft.id, 'note');
  const [trouble, setTrouble] = useState<string | null>(null);

  async function turnInto(type: Becomes): Promise<void> {
    setTrouble(null);
    const becameId = newId();
    const done = await attempt(async () => {
      const kept = await draft.flush();
      if (!kept.ok) return kept;
      const begun = await commit.edit(type, becameId, becoming(type, draft.values));
      if (!begun.ok) return begun;
      const isWhole = await attachments.copyTo(type, becameId);
      if (kept.value === null && attachments.items.length === 0) return allow(isWhole);
      const used = await commit.transition(draft.id, 'use', { input: { becameType: type, becameId } });
      return used.ok ? allow(isWhole) : used;
    });
    if (!done.ok) {
      setTrouble(t(refusalKey(done)));
      return;
    }
    if (!done.value) toast({ icon: ImageOff, text: t('become.filesLeft') });
    await navigate(writePath(type, becameId));
  }

  return { trouble, turnInto };
}
