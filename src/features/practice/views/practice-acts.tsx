import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { hasRole, isOfficeStaff, staffedOffices } from '#src/domain/people.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { ActInWords } from '#src/hall/acting/act-in-words.tsx';
import { PlainAct } from '#src/hall/acting/plain-act.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { practicePath } from './practice-paths.ts';

/** The step open to whoever reads it: hand in, publish, take up, report back. Source: §3.1. */
export function PracticeActs({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('practice');
  const actor = useActor();
  const isOwn = isOfficeStaff(actor, record.office);
  const other = staffedOffices(actor).find((id) => id !== record.office);
  const hasAdopted = objectsIn(record.body, 'adoptions').some((one) => textIn(one, 'office') === other);
  const { status } = record;
  return (
    <div className="sec stack">
      {status === 'draft' && isOwn && <PlainAct record={record} name="submit" tone="primary" block />}
      {status !== 'published' && isOwn && (
        <LinkButton tone="outline" block to={`${practicePath(record.id)}/edit`}>
          {t('button.edit')}
        </LinkButton>
      )}
      {status === 'submitted' && hasRole(actor, 'countyOffice') && <PlainAct record={record} name="publish" tone="primary" block />}
      {status === 'published' && other !== undefined && !hasAdopted && (
        <ActInWords record={record} name="adopt" field="text" tone="primary" block mayBeBlank />
      )}
      {status === 'published' && other !== undefined && hasAdopted && (
        <ActInWords record={record} name="reportBack" field="text" tone="ink" block />
      )}
    </div>
  );
}
