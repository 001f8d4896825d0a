import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#src/ui/notice.tsx';
import { type Refusal, refusalWords } from './refusal-words.ts';

/** A refusal that belongs to no single box, told above them and read out. */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal | null }) {
  const { t } = useTranslation('account');
  return (
    <div role="alert">
      {refusal && (
        <Notice tone="back" icon={CircleAlert}>
          {refusalWords(t, refusal)}
        </Notice>
      )}
    </div>
  );
}
