import type { LucideIcon } from 'lucide-react';
import { Archive, BadgeCheck, CircleMinus, FilePenLine, Forward, GitMerge, Printer, Signature, Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/ui/button.tsx';
import { Section } from '#src/ui/section.tsx';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  notAdopt: CircleMinus,
  merge: GitMerge,
  edit: FilePenLine,
  signOff: Signature,
  issue: Printer,
  transfer: Forward,
  close: Archive,
  addAdoption: BadgeCheck,
  addInstruction: Stamp,
};

/** The step that usually comes next: the one red button. */
const USUAL = ['signOff', 'issue', 'close'];

export interface CommandButtonsProps {
  /** The commands the workflow allows now, in its order. */
  readonly open: readonly string[];
  readonly isEditing: boolean;
  readonly onEdit: () => void;
  readonly onChoose: (command: string) => void;
}

/** What can be done with the report now; nothing else is offered. */
export function CommandButtons({ open, isEditing, onEdit, onChoose }: CommandButtonsProps) {
  const { t } = useTranslation('county');
  const { t: ofReport } = useTranslation('report');
  const usual = USUAL.find((name) => open.includes(name));
  return (
    <Section title={t('act.title')}>
      <div className="card pad stack">
        {open.length === 0 && <p className="muted">{t('act.none')}</p>}
        {open.map((name) => (
          <Button
            key={name}
            block
            tone={toneOf(name, usual)}
            icon={ICONS[name]}
            aria-expanded={name === 'edit' ? isEditing : undefined}
            onClick={() => (name === 'edit' ? onEdit() : onChoose(name))}
          >
            {name === 'edit' && isEditing ? t('edit.close') : ofReport(`action.${name}`)}
          </Button>
        ))}
      </div>
    </Section>
  );
}

function toneOf(name: string, usual: string | undefined): 'primary' | 'danger' | 'outline' {
  if (name === usual) return 'primary';
  return name === 'notAdopt' ? 'danger' : 'outline';
}
