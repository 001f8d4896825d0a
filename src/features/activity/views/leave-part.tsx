import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import { attendanceId } from '#src/domain/record/identity.ts';
import { textIn, typedIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { isBlank } from '#src/domain/text.ts';
import { QuietNote } from '#src/hall/writing/form-note.tsx';
import { Button } from '#src/ui/button.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import { useAct } from './use-act.ts';
import type { OnRoll } from './use-roll.ts';

export interface LeavePartProps {
  readonly activity: string;
  readonly people: readonly OnRoll[];
  /** The roll has ended: granting leave is a correction of the mark. */
  readonly isOver: boolean;
}

/** Who asks for leave, why, and the staff's answer. */
export function LeavePart({ activity, people, isOver }: LeavePartProps) {
  const [asked, setAsked] = useState<OnRoll | null>(null);
  return (
    <>
      <div className="card pad">
        {people.map((who) => (
          <Asked key={who.person} who={who} onAnswer={() => setAsked(who)} />
        ))}
      </div>
      {asked !== null && <AnswerSheet activity={activity} who={asked} isOver={isOver} onClose={() => setAsked(null)} />}
    </>
  );
}

function Asked({ who, onAnswer }: { readonly who: OnRoll; readonly onAnswer: () => void }) {
  const { t } = useTranslation('activity');
  const { t: ofAttendance } = useTranslation('attendance');
  const { name, body } = who;
  const [kind, answer, note] = [textIn(body, 'leaveKind'), textIn(body, 'leaveAnswer'), textIn(body, 'leaveNote')];
  const shown = name || t('person.unknown');
  return (
    <div className="say">
      <p className="w">
        <span>{t('manage.leave', { name: shown })}</span>
        <span>{kind !== '' && ofAttendance(`leaveKind.${kind}`)}</span>
      </p>
      <q>{textIn(body, 'leaveReason')}</q>
      {answer !== '' && (
        <p className="w">
          <span>{[ofAttendance(`leaveAnswer.${answer}`), note].filter(Boolean).join(t('roll.comma'))}</span>
        </p>
      )}
      <Button tone="quiet" small onClick={onAnswer}>
        {t('leave.answer')} <span className="vh">{shown}</span>
      </Button>
    </div>
  );
}

interface AnswerSheetProps extends Pick<LeavePartProps, 'activity' | 'isOver'> {
  readonly who: OnRoll;
  readonly onClose: () => void;
}

/** Granting and declining, with a note the member sees. After the roll, granting also corrects the mark and says why. */
function AnswerSheet({ activity, who, isOver, onClose }: AnswerSheetProps) {
  const { t } = useTranslation('activity');
  const commit = useCommit();
  const words = useJotting(`leave:${activity}:${who.person}`);
  const { trouble, act } = useAct();
  const [lacks, setLacks] = useState(false);
  const note = typedIn(words.values, 'note');

  async function answer(leaveAnswer: 'approved' | 'declined') {
    const corrects = isOver && leaveAnswer === 'approved' && textIn(who.body, 'clerkSays') !== 'leave';
    const needsNote = leaveAnswer === 'declined' || corrects;
    setLacks(needsNote && isBlank(note));
    if (needsNote && isBlank(note)) return;
    const values: Body = {
      leaveAnswer,
      ...(isBlank(note) ? {} : { leaveNote: note }),
      ...(corrects ? { clerkSays: 'leave', clerkNote: note } : {}),
    };
    const done = await act(() =>
      commit.edit('attendance', attendanceId(activity, who.person), { activity, member: who.person, ...values }),
    );
    if (!done) return;
    await words.clear();
    onClose();
  }

  return (
    <Sheet
      open
      title={t('leave.title', { name: who.name || t('person.unknown') })}
      onClose={onClose}
      actions={
        <>
          <Button tone="primary" onClick={() => answer('approved')}>
            {t('leave.approve')}
          </Button>
          <Button tone="outline" onClick={() => answer('declined')}>
            {t('leave.decline')}
          </Button>
        </>
      }
    >
      <TroubleNotice trouble={trouble} />
      {isOver && <p className="small muted">{t('leave.late')}</p>}
      <TextArea
        label={t('leave.note')}
        hint={t('leave.note.hint')}
        optional={isOver ? undefined : t('field.optional')}
        value={note}
        error={lacks && isBlank(note) ? t('leave.required') : null}
        onChange={(value) => words.change('note', value)}
      />
      <QuietNote values={{ note }} fields={['note']} />
    </Sheet>
  );
}
