import '#src/ui/css/desk.css';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useOffice } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { hasRole } from '#src/domain/people.ts';
import { findingsOf } from '#src/domain/record/findings.ts';
import { findingState } from '#src/domain/record/finding-state.ts';
import { ActInWords } from '#src/hall/acting/act-in-words.tsx';
import { PlainAct } from '#src/hall/acting/plain-act.tsx';
import { textIn } from '#src/domain/record/read-body.ts';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { CheckPart } from './check-part.tsx';
import { CHECKS_PATH, checksPath } from './check-paths.ts';
import { FactsPart } from './facts-part.tsx';
import { WriteFinding } from './write-finding.tsx';
import { useOfficesToCheck } from './use-offices-to-check.ts';
import { useYearsChecks } from './use-years-checks.ts';

/** 年中检查 of one office: what its records say, what must be put right, and how far that has come. Source: §3.1, §3.2. */
export function OfficeChecksPage() {
  const { t } = useTranslation('check');
  const { officeId = '' } = useParams();
  const office = useOffice(officeId);
  const page = { name: t('kind.midYear'), back: CHECKS_PATH };
  if (office === undefined) return <LoadingRecord {...page} />;
  if (office === null) return <MissingRecord {...page} />;
  return <OneOffice key={officeId} id={officeId} name={office.name} />;
}

function OneOffice({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('check');
  const actor = useActor();
  const year = yearOf(actor.today);
  const checks = useYearsChecks(year, id);
  const mayCheck = hasRole(actor, 'countyOffice') || hasRole(actor, 'specialCommittee', id);
  const title = t('office.title', { name });
  if (checks === undefined) return <LoadingRecord name={title} back={CHECKS_PATH} />;
  return (
    <Page title={title} wide header={<TopBar title={title} back={CHECKS_PATH} />}>
      <div className="deskcols">
        <div>
          <FactsPart office={id} year={year} />
          {mayCheck && <WriteFinding office={id} open={checks.find(({ status }) => status !== 'closed') ?? null} />}
        </div>
        <div>
          {checks.map((check) => (
            <CheckPart key={check.id} check={check} stepOf={mayCheck ? (finding) => <Recheck check={check} id={finding.id} /> : undefined}>
              {mayCheck && <Closing check={check} />}
            </CheckPart>
          ))}
          {checks.length === 0 && <p className="sec muted">{t('office.none')}</p>}
          <NextOffice after={id} />
        </div>
      </div>
    </Page>
  );
}

/** The next of the offices to check, from the last one to the first. */
function NextOffice({ after }: { readonly after: string }) {
  const { t } = useTranslation('check');
  const offices = useOfficesToCheck();
  const next = offices[(offices.findIndex(({ id }) => id === after) + 1) % offices.length];
  if (next === undefined || next.id === after) return null;
  return (
    <div className="sec">
      <LinkButton tone="outline" block to={checksPath(next.id)}>
        {t('office.next', { name: textIn(next.body, 'name') })}
      </LinkButton>
    </div>
  );
}

/** Accepting a reply, or asking once more; what was accepted needs no further word. */
function Recheck({ check, id }: { readonly check: Shown; readonly id: string }) {
  const { t } = useTranslation('check');
  const { today } = useActor();
  const finding = findingsOf(check.body).find((one) => one.id === id);
  if (check.status === 'closed' || finding === undefined || findingState(finding, today) === 'accepted') return null;
  const common = { record: check, name: 'recheck', field: 'text', small: true } as const;
  return (
    <div className="acts2">
      <ActInWords
        {...common}
        part={`yes-${id}`}
        label={t('recheck.yes')}
        tone="ink"
        mayBeBlank
        more={() => ({ finding: id, accepted: true })}
      />
      {finding.replies.length > 0 && (
        <ActInWords {...common} part={`no-${id}`} label={t('recheck.no')} tone="outline" more={() => ({ finding: id, accepted: false })} />
      )}
    </div>
  );
}

/** Closing, once every finding has been accepted. Source: §3.2. */
function Closing({ check }: { readonly check: Shown }) {
  const { t } = useTranslation('check');
  const { today } = useActor();
  if (check.status === 'closed') return null;
  const isDone = findingsOf(check.body).every((one) => findingState(one, today) === 'accepted');
  if (!isDone) return <p className="small muted">{t('office.toClose')}</p>;
  return <PlainAct record={check} name="close" tone="outline" block />;
}
