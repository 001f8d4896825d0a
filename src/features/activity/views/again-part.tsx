import { CopyPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommit } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { newId } from '#src/domain/record/identity.ts';
import { asAgain } from '#src/features/activity/model/again.ts';
import { Button } from '#src/ui/button.tsx';
import { editPath } from './activity-paths.ts';
import { TroubleNotice } from './trouble-notice.tsx';
import { useAct } from './use-act.ts';

/** Begins another activity like this one, to be given its day and its people. */
export function AgainPart({ record: { body } }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const navigate = useNavigate();
  const commit = useCommit();
  const { trouble, act } = useAct();

  async function handleAgain() {
    const id = newId();
    if (await act(() => commit.edit('activity', id, asAgain(body)))) await navigate(editPath(id));
  }

  return (
    <div className="sec stack">
      <TroubleNotice trouble={trouble} />
      <Button tone="outline" icon={CopyPlus} onClick={handleAgain}>
        {t('again.action')}
      </Button>
    </div>
  );
}
