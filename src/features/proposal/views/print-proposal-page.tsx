import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAttachments, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { useAnsweredOn, useClassMeaning } from '#src/hall/class-meaning.ts';
import { PaperPage } from '#src/hall/paper/paper-page.tsx';
import { useCommittee } from '#src/hall/paper/use-committee.ts';
import { useDirectory } from '#src/hall/paper/use-directory.ts';
import { isId } from '#src/hall/writing/begin-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { proposalPaper } from '#src/features/proposal/documents/proposal-paper.ts';
import { LoadingProposal, MissingProposal } from './missing-proposal.tsx';
import { proposalPath } from './proposal-paths.ts';
import { useWords } from './use-words.ts';

/** A proposal as its form, to be printed or taken out as Word by whoever may read it. */
export function PrintProposalPage() {
  useWords();
  const { id } = useParams();
  return isId(id) ? <OneProposal key={id} id={id} /> : <MissingProposal />;
}

function OneProposal({ id }: { readonly id: string }) {
  const { t } = useTranslation('proposal');
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingProposal title={t('print.title')} />;
  if (view.state === 'missing' || view.record.type !== 'proposal' || view.record.deleted === 1) return <MissingProposal />;
  return <Printing record={view.record} />;
}

function Printing({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('proposal');
  const { t: ofReport } = useTranslation('report');
  const { name: committee } = useCommittee();
  const { isLoading, personOf, officeOf } = useDirectory();
  const { items } = useAttachments(record.id, 'proposal');
  const { items: replyItems } = useAttachments(record.id, 'proposal', 'replyFiles');
  const meaning = useClassMeaning();
  const answeredOn = useAnsweredOn(record);
  const { body, owner, office } = record;
  if (isLoading) return <LoadingProposal title={t('print.title')} back={proposalPath(record.id)} />;
  const first = personOf(owner);
  const category = textIn(body, 'category');
  const resultClass = textIn(body, 'resultClass');
  const paper = proposalPaper(
    body,
    {
      committee,
      category: category === '' ? '' : ofReport([`category.${category}`, category]),
      first: { ...first, office: first.office || officeOf(office ?? '') },
      signerOf: personOf,
      dayOf: (date) => (isCalendarDate(date) ? dayOfYearText(i18n.language, date) : date),
      files: items.map(({ name }) => name),
      replyFiles: replyItems.map(({ name }) => name),
      classMeaning: resultClass === '' ? '' : meaning(resultClass, answeredOn),
    },
    (key, values) => t(key, values ?? {}),
  );
  return <PaperPage title={t('print.title')} back={proposalPath(record.id)} paper={paper} name={[t('name'), textIn(body, 'subject')]} />;
}
