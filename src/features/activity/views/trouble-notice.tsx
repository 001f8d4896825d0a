import { CircleAlert } from 'lucide-react';
import { Notice } from '#src/ui/notice.tsx';

/** Why something was not done, spoken at once; nothing while all is well. */
export function TroubleNotice({ trouble }: { readonly trouble: string | null }) {
  if (trouble === null) return null;
  return (
    <div className="sec" role="alert">
      <Notice tone="back" icon={CircleAlert}>
        {trouble}
      </Notice>
    </div>
  );
}
