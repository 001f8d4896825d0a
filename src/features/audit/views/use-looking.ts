import { useEffect, useState } from 'react';
import { type AuditQuestion, useCountyDesk } from '#src/device/county-desk.ts';
import type { AuditLine } from '#src/domain/audit-book.ts';

/** What a choice says that narrows nothing. */
export const ANY = '';

type Asked = Omit<AuditQuestion, 'before'>;

export interface Looking {
  readonly asked: Asked;
  /** The lines found so far, the newest first; null while they are asked for. */
  readonly lines: readonly AuditLine[] | null;
  readonly more: boolean;
  /** Why there is nothing to see: the code of the refusal, `offline` without a network. */
  readonly trouble: string | null;
  readonly ask: (change: Partial<Asked>) => void;
  readonly again: () => void;
  /** Brings the lines before those. */
  readonly onward: () => Promise<void>;
}

interface Told {
  readonly key: string;
  readonly lines: readonly AuditLine[];
  readonly more: boolean;
  readonly trouble: string | null;
}

/** Looking things up in the audit book, page by page. Nothing of it stays on the phone. */
export function useLooking(): Looking {
  const { audit } = useCountyDesk();
  const [asked, setAsked] = useState<Asked>({ person: null, act: null, day: null });
  const [round, setRound] = useState(0);
  const [told, setTold] = useState<Told | null>(null);
  const key = JSON.stringify([asked, round]);

  useEffect(() => {
    let isGone = false;
    void audit({ ...asked, before: null }).then((answer) => {
      if (isGone) return;
      setTold(answer.ok ? { key, ...answer.value, trouble: null } : { key, lines: [], more: false, trouble: answer.code });
    });
    return () => {
      isGone = true;
    };
  }, [audit, asked, key]);

  async function onward(): Promise<void> {
    if (told === null) return;
    const answer = await audit({ ...asked, before: told.lines.at(-1)?.no ?? null });
    setTold((now) => {
      if (now?.key !== told.key) return now;
      return answer.ok
        ? { ...now, lines: [...now.lines, ...answer.value.lines], more: answer.value.more }
        : { ...now, trouble: answer.code };
    });
  }

  const now = told?.key === key ? told : null;
  return {
    asked,
    lines: now?.lines ?? null,
    more: now?.more ?? false,
    trouble: now?.trouble ?? null,
    ask: (change) => setAsked((before) => ({ ...before, ...change })),
    again: () => setRound((before) => before + 1),
    onward,
  };
}
