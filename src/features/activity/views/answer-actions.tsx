import { ScanQrCode } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSync } from '#src/device/live.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { isThere } from '#src/features/activity/model/answers.ts';
import type { Phase } from '#src/features/activity/model/when.ts';
import { manualPath, receiptPath, scanPath } from './activity-paths.ts';

export type Asking = 'leave' | 'late' | 'after';

export interface AnswerActionsProps {
  readonly phase: Phase;
  readonly activity: string;
  /** What stands about me so far. */
  readonly body: Body;
  readonly onSay: (memberSays: string) => Promise<boolean>;
  readonly onAsk: (asking: Asking) => void;
}

/** What may be said now: whether I come, that I am here, that I was. Null when there is nothing left to say. */
export function AnswerActions({ activity, phase, body, onSay, onAsk }: AnswerActionsProps) {
  const { t } = useTranslation('activity');
  const { online } = useSync();
  const said = textIn(body, 'memberSays');
  return (
    <Actions label={t('answer.actions')} note={t(online ? 'answer.note' : 'answer.note.offline')}>
      {phase === 'before' && said !== 'join' && (
        <Button tone="primary" grow onClick={() => onSay('join')}>
          {t('answer.join')}
        </Button>
      )}
      {phase === 'open' && !isThere(said) && (
        <>
          <LinkButton tone="primary" grow icon={ScanQrCode} to={scanPath(activity)}>
            {t('scan.title')}
          </LinkButton>
          <LinkButton tone="outline" to={manualPath(activity)}>
            {t('manual.title')}
          </LinkButton>
        </>
      )}
      {phase === 'open' && isThere(said) && (
        <>
          <LinkButton tone="ink" grow to={receiptPath(activity)}>
            {t('receipt.see')}
          </LinkButton>
          {said !== 'late' && (
            <Button tone="outline" onClick={() => onAsk('late')}>
              {t('answer.late')}
            </Button>
          )}
        </>
      )}
      {phase === 'before' && said !== 'leave' && (
        <Button tone="outline" onClick={() => onAsk('leave')}>
          {t('answer.leave')}
        </Button>
      )}
      {phase === 'after' && (
        <Button tone="outline" grow onClick={() => onAsk('after')}>
          {t('answer.after')}
        </Button>
      )}
    </Actions>
  );
}

/** Whether anything is left to say. */
export function hasSomethingToSay(phase: Phase, body: Body): boolean {
  const said = textIn(body, 'memberSays');
  return phase !== 'closed' && !(phase === 'after' && isThere(said));
}
