import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSettings } from '#src/device/live.ts';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { FixPage, FixRecord, type Returned } from '#src/hall/writing/fix-page.tsx';
import { faultsBeforeSubmit } from '#src/features/proposal/model/faults.ts';
import { faultWords } from './fault-words.ts';
import { FixFields } from './fix-fields.tsx';
import { MissingProposal } from './missing-proposal.tsx';
import { useWords } from './use-words.ts';
import { PROPOSALS } from './writing-room.ts';
import './proposal.css';

/** Mending a returned proposal. */
export function FixProposalPage() {
  useWords();
  const { id } = useParams();
  if (!isId(id)) return <MissingProposal />;
  return (
    <FixRecord key={id} id={id} room={PROPOSALS}>
      {(returned) => <Fixing {...returned} />}
    </FixRecord>
  );
}

function Fixing(returned: Returned) {
  const { t } = useTranslation('proposal');
  const settings = useSettings();
  return (
    <FixPage
      {...returned}
      room={PROPOSALS}
      missing={faultsBeforeSubmit(returned.draft.values, settings)}
      wordsOf={(fault) => faultWords(t, fault, settings)}
    >
      {(form) => <FixFields form={form} settings={settings} record={returned.record} />}
    </FixPage>
  );
}
