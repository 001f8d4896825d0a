import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import type { Result } from '#src/domain/result.ts';
import { refusalKey } from '#src/i18n/refusal.ts';

export interface Acting {
  /** Why the last act was not done, in words. */
  readonly trouble: string | null;
  /** Does one act. @returns true once it is on the phone */
  readonly act: (what: () => Promise<Result<unknown>>) => Promise<boolean>;
}

/** Acts of a screen, with the reason in words when one was refused. A roll that is not complete says so. */
export function useAct(): Acting {
  const { t } = useTranslation('activity');
  const [trouble, setTrouble] = useState<string | null>(null);
  async function act(what: () => Promise<Result<unknown>>): Promise<boolean> {
    const done = await attempt(what);
    const fields = done.ok ? [] : (done.problem?.detail?.fields ?? []);
    const owesRoll = fields.some(({ path }) => path === 'roll');
    setTrouble(done.ok ? null : t(owesRoll ? 'roll.required' : refusalKey(done)));
    return done.ok;
  }
  return { trouble, act };
}
