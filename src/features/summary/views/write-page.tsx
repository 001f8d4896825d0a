import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useDraft, useSettings } from '#src/device/live.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { cleanText } from '#src/domain/text.ts';
import { SECTIONS } from '#src/features/summary/model/sections.ts';
import { PersonalWarnings } from '#src/hall/writing/personal-warnings.tsx';
import { FormBar } from '#src/hall/writing/form-bar.tsx';
import { useSkeleton } from '#src/hall/writing/use-skeleton.ts';
import { LoadingPaper } from '#src/hall/yearly/loading-paper.tsx';
import { MissingPaper } from '#src/hall/yearly/missing-paper.tsx';
import { useYearly } from '#src/hall/yearly/use-yearly.ts';
import { yearIn } from '#src/hall/yearly/year-in.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { Trouble } from '#src/ui/trouble.tsx';
import { summaryPath } from './summary-paths.ts';

/** The sections of a summary by hand. Everything typed is on the phone; two people may write at once. */
export function WritePage() {
  const year = yearIn(useParams().year);
  const [office] = staffedOffices(useActor());
  if (year === null || office === undefined) return <MissingPaper />;
  return <Finding office={office} year={year} />;
}

function Finding({ office, year }: { readonly office: string; readonly year: number }) {
  const { t } = useTranslation('summary');
  const { state, record, id } = useYearly('summary', office, year);
  if (state === 'loading') return <LoadingPaper title={t('write.action')} back={summaryPath(year)} />;
  const isOpen = record?.status === 'draft' || record?.status === 'returned';
  return isOpen ? <Writing id={id} year={year} /> : <MissingPaper back={summaryPath(year)} />;
}

function Writing({ id, year }: { readonly id: string; readonly year: number }) {
  const { t } = useTranslation('summary');
  const navigate = useNavigate();
  const draft = useDraft('summary', id);
  const begun = useSkeleton(draft, useSettings().summaryTemplate);
  const [trouble, setTrouble] = useState<string | null>(null);
  const title = t('write.action');
  if (draft.state === 'loading') return <LoadingPaper title={title} back={summaryPath(year)} />;

  async function keep(): Promise<void> {
    const done = await attempt(draft.flush);
    setTrouble(done.ok ? null : t(refusalKey(done)));
    if (done.ok) await navigate(summaryPath(year), { replace: true });
  }

  return (
    <Page
      title={title}
      header={<FormBar title={title} back={summaryPath(year)} draft={draft} />}
      actions={
        <Actions label={title}>
          <Button tone="primary" grow onClick={keep}>
            {t('write.keep')}
          </Button>
        </Actions>
      }
    >
      <Trouble words={trouble} />
      {SECTIONS.map((section) => (
        <TextArea
          key={section}
          id={section}
          rows={4}
          label={t(`field.${section}.label`)}
          value={begun.textAt(section)}
          onChange={(words) => begun.change(section, cleanText(words))}
        />
      ))}
      <div className="sec stack">
        <PersonalWarnings values={draft.values} fields={[...SECTIONS]} />
        <Notice icon={ShieldCheck}>{t('write.secrecy')}</Notice>
      </div>
    </Page>
  );
}
