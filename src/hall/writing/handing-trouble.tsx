import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/device/shown.ts';
import { Notice } from '#src/ui/notice.tsx';
import { UnsavedWords } from './unsaved-words.tsx';
import type { HandingIn } from './use-handing-in.ts';

export interface HandingTroubleProps {
  readonly handing: HandingIn;
  readonly draft: Draft;
  /** The fields that hold written words. */
  readonly fields: readonly string[];
}

/** Why it was not handed in: every word is still there. */
export function HandingTrouble({ handing, draft, fields }: HandingTroubleProps) {
  const { t } = useTranslation();
  if (handing.unsaved !== null) return <UnsavedWords code={handing.unsaved} values={draft.values} fields={fields} />;
  if (handing.problem === null) return null;
  return (
    <div role="alert">
      <Notice tone="back" icon={CircleAlert}>
        {t([`problem.${handing.problem.code}`, 'problem.other'])}
      </Notice>
    </div>
  );
}
