import { CircleAlert } from 'lucide-react';
import { Notice } from '#src/ui/notice.tsx';

/** Why something was not kept, in words; nothing while there is no trouble. */
export function Trouble({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <div role="alert">
      <Notice tone="back" icon={CircleAlert}>
        {text}
      </Notice>
    </div>
  );
}
