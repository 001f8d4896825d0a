import type { LucideIcon } from 'lucide-react';
import {
  CalendarPlus,
  CircleCheck,
  CircleMinus,
  CornerUpLeft,
  Forward,
  GitMerge,
  ListChecks,
  MessageSquareText,
  MessagesSquare,
  RotateCcw,
  Undo2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/ui/button.tsx';
import { Section } from '#src/ui/section.tsx';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  consult: MessagesSquare,
  file: CircleCheck,
  notFile: CircleMinus,
  return: CornerUpLeft,
  merge: GitMerge,
  assign: Forward,
  refuse: Undo2,
  extend: CalendarPlus,
  reply: MessageSquareText,
  rehandle: RotateCcw,
  followUp: ListChecks,
};

/** The step that usually comes next: the one red button. */
const USUAL = ['file', 'assign', 'reply', 'followUp'];

export interface ProposalActsProps {
  /** The commands the workflow allows now, in its order. */
  readonly open: readonly string[];
  readonly onChoose: (command: string) => void;
}

/** What can be done with the proposal now; nothing else is offered. */
export function ProposalActs({ open, onChoose }: ProposalActsProps) {
  const { t } = useTranslation('county');
  const { t: ofProposal } = useTranslation('proposal');
  const usual = USUAL.find((name) => open.includes(name));
  const toneOf = (name: string) => (name === usual ? 'primary' : name === 'notFile' ? 'danger' : 'outline');
  return (
    <Section title={t('act.title')}>
      <div className="card pad stack">
        {open.length === 0 && <p className="muted">{t('act.none')}</p>}
        {open.map((name) => (
          <Button key={name} block tone={toneOf(name)} icon={ICONS[name]} onClick={() => onChoose(name)}>
            {ofProposal(`action.${name}`)}
          </Button>
        ))}
      </div>
    </Section>
  );
}
