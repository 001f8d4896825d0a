import type { Draft } from '#src/device/shown.ts';
import { TopBar } from '#src/ui/top-bar.tsx';
import { SaveStamp } from './save-stamp.tsx';

export interface FormBarProps {
  readonly title: string;
  readonly back: string | (() => void);
  readonly draft: Pick<Draft, 'savedAt' | 'saveFailed'>;
}

/** The bar of a form that keeps what is typed: the stamp says whether it is kept, and so does the cross that leaves. */
export function FormBar({ title, back, draft }: FormBarProps) {
  return <TopBar title={title} leave="close" back={back} unkept={draft.saveFailed !== null} end={<SaveStamp draft={draft} />} />;
}
