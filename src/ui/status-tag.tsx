import type { ReactNode } from 'react';
import type { StatusKey } from './status.ts';
import { STATUS_LOOKS } from './status.ts';
import { Tag } from './tag.tsx';

/** A status of the design by its key; the words come from the caller. */
export function StatusTag({ status, children }: { readonly status: StatusKey; readonly children: ReactNode }) {
  return <Tag {...STATUS_LOOKS[status]}>{children}</Tag>;
}
