import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJotting } from '#src/device/use-jotting.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { isBlank } from '#src/domain/text.ts';
import { QuietNote } from '#src/hall/writing/form-note.tsx';
import { Button } from '#src/ui/button.tsx';
import { Chips } from '#src/ui/chips.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { disagrees } from '#src/features/activity/model/answers.ts';
import { TwoWords } from './my-answer.tsx';
import type { OnRoll } from './use-roll.ts';

const MARKS = ['present', 'late', 'remote', 'leave', 'absent'];

export interface MarkSheetProps {
  readonly activity: string;
  readonly who: OnRoll;
  /** The roll was ended: a correction says why. */
  readonly asksReason: boolean;
  readonly onMark: (person: string, clerkSays: string, clerkNote?: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Every mark for one person, with both words so far. Against the member's own word, or after the end, it needs a reason. */
export function MarkSheet({ activity, who, asksReason, onMark, onClose }: MarkSheetProps) {
  const { t } = useTranslation('activity');
  const { t: ofAttendance } = useTranslation('attendance');
  const words = useJotting(`mark:${activity}:${who.person}`);
  const [tried, setTried] = useState(false);
  const mark = textIn(words.values, 'mark') || textIn(who.body, 'clerkSays');
  const reason = typeof words.values.reason === 'string' ? words.values.reason : textIn(who.body, 'clerkNote');
  const needsReason = asksReason || disagrees({ ...who.body, clerkSays: mark });
  const lacks = needsReason && isBlank(reason);

  async function handleMark() {
    setTried(true);
    if (mark === '' || lacks) return;
    const done = await onMark(who.person, mark, ...(isBlank(reason) ? [] : [reason]));
    if (done) await words.clear();
    onClose();
  }

  return (
    <Sheet
      open
      title={who.name || t('person.unknown')}
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={handleMark}>
          {t('mark.submit')}
        </Button>
      }
    >
      <TwoWords body={who.body} />
      <Chips
        label={t('mark.label')}
        options={MARKS.map((value) => ({ value, label: ofAttendance(`clerkSays.${value}`) }))}
        value={mark}
        error={tried && mark === '' ? t('mark.required') : null}
        onChange={(value) => words.change('mark', value)}
      />
      <TextArea
        label={t('mark.reason')}
        hint={t('mark.reason.hint')}
        optional={needsReason ? undefined : t('field.optional')}
        value={reason}
        error={tried && lacks ? t('sheet.reason.required') : null}
        onChange={(value) => words.change('reason', value)}
      />
      <QuietNote values={{ reason }} fields={['reason']} />
    </Sheet>
  );
}
