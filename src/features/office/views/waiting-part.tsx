import { ClipboardCheck, CornerUpLeft, DoorOpen, HeartHandshake, ListChecks, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { type Held, WAITING, type WaitingKind, waitingAt } from '#src/features/office/model/waiting.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';

/** More than an office has in the half-years a desk keeps. */
const ENOUGH = { limit: 20_000 };

const ICONS: Readonly<Record<WaitingKind, LucideIcon>> = {
  deeds: HeartHandshake,
  leave: DoorOpen,
  rolls: ListChecks,
  papers: CornerUpLeft,
  findings: ClipboardCheck,
};

/** 等着您办的: deeds, leave, rolls, papers sent back, rectifications; only what is there, each with the way to it. */
export function WaitingPart() {
  const { t } = useTranslation('office');
  const actor = useActor();
  const lists = [
    useRecords('deed', { status: 'submitted', ...ENOUGH }),
    useRecords('activity', ENOUGH),
    useRecords('attendance', ENOUGH),
    useRecords('plan', { status: 'returned', ...ENOUGH }),
    useRecords('summary', { status: 'returned', ...ENOUGH }),
    useRecords('check', { status: ['open', 'replied'], ...ENOUGH }),
  ];
  const found = waitingAt(
    staffedOffices(actor),
    lists.flatMap(({ records }) => records),
    actor.today,
  );
  const kinds = WAITING.filter((kind) => found[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <Section title={t('waits.title')}>
      <Rows label={t('waits.title')}>
        {kinds.map((kind) => (
          <Row key={kind} icon={ICONS[kind]} title={t(`waits.${kind}`, { n: found[kind].length })} to={wayTo(kind, found[kind])} chevron />
        ))}
      </Rows>
    </Section>
  );
}

/** To the one record where there is one, else to where they all are. */
function wayTo(kind: WaitingKind, [first, second]: readonly Held[]): string {
  const isOnly = second === undefined && first !== undefined;
  switch (kind) {
    case 'deeds':
      return isOnly ? `/office/deeds/${first.id}` : '/office/deeds';
    case 'leave':
      return isOnly ? `/office/activities/${first.parent ?? ''}` : '/office/activities';
    case 'rolls':
      return isOnly ? `/office/activities/${first.id}/rollcall` : '/office/activities';
    case 'papers':
      return `/office/${first?.type ?? 'plan'}/${yearIn(first)}`;
    case 'findings':
      return '/office/rectify';
  }
}

function yearIn(paper: Held | undefined): string {
  const year = paper?.body.year;
  return typeof year === 'number' ? String(year) : textIn(paper?.body ?? {}, 'year');
}
