import type { LucideIcon } from 'lucide-react';
import { ChevronDown, Circle, CircleCheck, CircleDashed, Hourglass, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#src/ui/icon.tsx';
import { Tag, type Tone } from '#src/ui/tag.tsx';
import type { Part, PartState } from '#src/features/proposal/model/parts.ts';

export interface PartItemProps {
  readonly part: Part;
  readonly state: PartState;
  readonly meta: string | null;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** One text alone, whose name stands in the heading already. */
  readonly lone?: boolean;
  readonly children: ReactNode;
}

/** One part of the proposal: its name, how far it is written, and its fields when it is opened. */
export function PartItem({ part, state, meta, isOpen, onToggle, lone = false, children }: PartItemProps) {
  const { t } = useTranslation('proposal');
  return (
    <details id={`part-${part}`} open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary className="row-i center">
        <span className="no">{t(`part.${part}.no`)}</span>
        <span className="body">
          <span className="t">{t(`part.${part}`)}</span>
          {meta !== null && <span className="m">{meta}</span>}
        </span>
        <PartTag part={part} state={state} isOpen={isOpen} />
        <Icon of={ChevronDown} size="s" className="chev" />
      </summary>
      <div className={lone ? 'part-edit lone' : 'part-edit'}>{children}</div>
    </details>
  );
}

type Look = readonly [Tone, LucideIcon, string];

const LOOKS: Readonly<Record<PartState, Look>> = {
  ready: ['done', CircleCheck, 'partState.ready'],
  begun: ['warn', CircleDashed, 'partState.begun'],
  empty: ['neutral', Circle, 'partState.empty'],
  open: ['neutral', Circle, 'partState.open'],
};

const WRITING: Look = ['draft', PencilLine, 'partState.writing'];

function PartTag({ part, state, isOpen }: Pick<PartItemProps, 'part' | 'state' | 'isOpen'>) {
  const { t } = useTranslation('proposal');
  const [tone, icon, words] = lookOf(part, state, isOpen);
  return (
    <Tag tone={tone} icon={icon}>
      {t(words)}
    </Tag>
  );
}

function lookOf(part: Part, state: PartState, isOpen: boolean): Look {
  const isText = part === 'situation' || part === 'suggestions';
  if (isText && isOpen) return WRITING;
  if (part === 'cosponsors' && state === 'ready') return ['done', CircleCheck, 'partState.signed'];
  if (part === 'cosponsors' && state === 'begun') return ['wait', Hourglass, 'partState.waiting'];
  if (part === 'attachments' && state === 'ready') return ['done', CircleCheck, 'partState.attached'];
  return LOOKS[state];
}
