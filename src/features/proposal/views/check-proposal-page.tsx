import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSettings } from '#src/device/live.ts';
import type { Draft } from '#src/device/shown.ts';
import { fieldOf } from '#src/domain/record/form-faults.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Titled } from '#src/domain/similar.ts';
import { SimilarEarlier } from '#src/hall/similar-earlier.tsx';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { CheckPage, CheckRecord, CheckWarnings } from '#src/hall/writing/check-page.tsx';
import type { HandingIn } from '#src/hall/writing/use-handing-in.ts';
import { Notice } from '#src/ui/notice.tsx';
import { cosignersOf } from '#src/features/proposal/model/cosigning.ts';
import { faultsBeforeSubmit, personalDataOf } from '#src/features/proposal/model/faults.ts';
import { proposalLength } from '#src/features/proposal/model/proposal.ts';
import { faultWords } from './fault-words.ts';
import { MissingProposal } from './missing-proposal.tsx';
import { ProposalAnswers } from './proposal-answers.tsx';
import { useWords } from './use-words.ts';
import { PROPOSALS } from './writing-room.ts';
import './proposal.css';

/** The last look before a proposal is handed in. */
export function CheckProposalPage() {
  useWords();
  const { id } = useParams();
  if (!isId(id)) return <MissingProposal />;
  return (
    <CheckRecord key={id} id={id} room={PROPOSALS}>
      {(draft, handing) => <Checking draft={draft} handing={handing} />}
    </CheckRecord>
  );
}

function Checking({ draft, handing }: { readonly draft: Draft; readonly handing: HandingIn }) {
  const { t } = useTranslation('proposal');
  const settings = useSettings();
  const missing = faultsBeforeSubmit(draft.values, settings);
  return (
    <CheckPage
      room={PROPOSALS}
      draft={draft}
      handing={handing}
      missing={missing}
      wordsOf={(fault) => faultWords(t, fault, settings)}
      answers={
        <>
          <ProposalAnswers id={draft.id} values={draft.values} record={draft.record} missing={missing.map(fieldOf)} />
          <SimilarEarlier own={ownOf(draft)} />
        </>
      }
    >
      <StillAsked draft={draft} />
      <CheckWarnings
        room={PROPOSALS}
        length={proposalLength(draft.values)}
        advice={settings.proposalWarning}
        personal={personalDataOf(draft.values)}
      />
    </CheckPage>
  );
}

/** Some have not answered yet: it may go all the same, and they may still sign until it is filed. */
function StillAsked({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('proposal');
  const count = cosignersOf(draft.record?.body ?? {}).filter(({ state }) => state === 'invited').length;
  if (count === 0) return null;
  return <Notice icon={Hourglass}>{t('check.stillAsked', { count })}</Notice>;
}

/** What is compared with earlier ones. */
function ownOf({ id, values, record }: Draft): Titled {
  return { id, title: textIn(values, 'subject'), category: textIn(values, 'category') || null, office: record?.office ?? null };
}
