import { CircleAlert } from 'lucide-react';
import { Notice } from './notice.tsx';

/** Why something was not done, said at once to everybody, also to a screen reader; null says nothing. */
export function Trouble({ words }: { readonly words: string | null }) {
  if (words === null) return null;
  return (
    <div role="alert">
      <Notice tone="back" icon={CircleAlert}>
        {words}
      </Notice>
    </div>
  );
}
