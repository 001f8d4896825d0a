import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJotting } from '#src/device/use-jotting.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { isBlank } from '#src/domain/text.ts';
import { QuietNote } from '#src/hall/writing/form-note.tsx';
import { Button } from '#src/ui/button.tsx';
import { Chips } from '#src/ui/chips.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { TextArea } from '#src/ui/text-area.tsx';

const LEAVE_KINDS = ['trip', 'business', 'illness', 'other'];

export interface ReasonSheetProps {
  readonly activity: string;
  /** `leave` asks kind and reason; `late` and `after` why it was late or recorded late. */
  readonly asking: 'leave' | 'late' | 'after';
  readonly onSay: (memberSays: string, more: Body) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks for the reason of an answer; the words stay on the phone until they are part of it. */
export function ReasonSheet({ activity, asking, onSay, onClose }: ReasonSheetProps) {
  const { t } = useTranslation('activity');
  const { t: ofAttendance } = useTranslation('attendance');
  const words = useJotting(`${asking}:${activity}`);
  const [tried, setTried] = useState(false);
  const kind = textIn(words.values, 'leaveKind');
  const reason = typeof words.values.reason === 'string' ? words.values.reason : '';
  const noKind = asking === 'leave' && kind === '';

  async function handleSay() {
    setTried(true);
    if (noKind || isBlank(reason)) return;
    const more: Body = asking === 'leave' ? { leaveKind: kind, leaveReason: reason } : { remark: reason };
    const done = await onSay(asking === 'after' ? 'present' : asking, more);
    if (done) await words.clear();
    onClose();
  }

  return (
    <Sheet
      open
      title={t(`sheet.${asking}.title`)}
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={handleSay}>
          {t(`sheet.${asking}.submit`)}
        </Button>
      }
    >
      {asking === 'leave' && (
        <Chips
          label={ofAttendance('field.leaveKind.label')}
          options={LEAVE_KINDS.map((value) => ({ value, label: ofAttendance(`leaveKind.${value}`) }))}
          value={kind}
          error={tried && noKind ? t('sheet.kind.required') : null}
          onChange={(value) => words.change('leaveKind', value)}
        />
      )}
      <TextArea
        label={t(`sheet.${asking}.label`)}
        hint={t(`sheet.${asking}.hint`)}
        value={reason}
        error={tried && isBlank(reason) ? t('sheet.reason.required') : null}
        onChange={(value) => words.change('reason', value)}
      />
      <QuietNote values={{ reason }} fields={['reason']} />
    </Sheet>
  );
}
