import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import { isBlank } from '#src/domain/text.ts';
import { QuietNote } from '#src/hall/writing/form-note.tsx';
import { Button } from '#src/ui/button.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { OFFICE_PATH } from './activity-paths.ts';
import { TroubleNotice } from './trouble-notice.tsx';
import { useAct } from './use-act.ts';

/** Calling an activity off: everybody it was announced to reads the reason. */
export function CancelActivity({ id }: { readonly id: string }) {
  const { t } = useTranslation('activity');
  const navigate = useNavigate();
  const commit = useCommit();
  const words = useJotting(`cancel:${id}`);
  const { trouble, act } = useAct();
  const [isOpen, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const reason = typeof words.values.note === 'string' ? words.values.note : '';

  async function handleCancel() {
    setTried(true);
    if (isBlank(reason) || !(await act(() => commit.transition(id, 'cancel', { note: reason })))) return;
    await words.clear();
    await navigate(OFFICE_PATH, { replace: true });
  }

  return (
    <div className="sec">
      <Button tone="danger" onClick={() => setOpen(true)}>
        {t('action.cancel')}
      </Button>
      <Sheet
        open={isOpen}
        title={t('action.cancel')}
        onClose={() => setOpen(false)}
        actions={
          <Button tone="danger" onClick={handleCancel}>
            {t('cancel.submit')}
          </Button>
        }
      >
        <p>{t('cancel.line')}</p>
        <TroubleNotice trouble={trouble} />
        <TextArea
          label={t('cancel.reason')}
          value={reason}
          error={tried && isBlank(reason) ? t('sheet.reason.required') : null}
          onChange={(value) => words.change('note', value)}
        />
        <QuietNote values={{ reason }} fields={['reason']} />
      </Sheet>
    </div>
  );
}
