import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/device/shown.ts';
import { Notice } from '#src/ui/notice.tsx';
import { UnsavedWords } from './unsaved-words.tsx';
import type { HandingIn } from './use-handing-in.ts';

/** Why it was not handed in: every word is still there. */
export function HandingTrouble({ handing, draft }: { readonly handing: HandingIn; readonly draft: Draft }) {
  const { t } = useTranslation('proposal');
  if (handing.unsaved !== null) return <UnsavedWords code={handing.unsaved} values={draft.values} />;
  if (handing.problem === null) return null;
  return (
    <div role="alert">
      <Notice tone="back" icon={CircleAlert}>
        {t([`problem.${handing.problem.code}`, 'problem.other'])}
      </Notice>
    </div>
  );
}
