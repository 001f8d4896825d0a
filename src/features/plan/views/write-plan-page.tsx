import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useDraft, useSettings } from '#src/device/live.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { cleanText } from '#src/domain/text.ts';
import { PersonalWarnings } from '#src/hall/writing/personal-warnings.tsx';
import { FormBar } from '#src/hall/writing/form-bar.tsx';
import { useSkeleton } from '#src/hall/writing/use-skeleton.ts';
import { useYearly } from '#src/hall/yearly/use-yearly.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { MissingPaper } from '#src/hall/yearly/missing-paper.tsx';
import { planPath } from './plan-paths.ts';
import { yearIn } from '#src/hall/yearly/year-in.ts';
import { Trouble } from '#src/ui/trouble.tsx';

const FIELDS = ['aims', 'safeguards'] as const;

/** The written parts of a plan. Everything typed is on the phone; two people may write at once. */
export function WritePlanPage() {
  const year = yearIn(useParams().year);
  const [office] = staffedOffices(useActor());
  if (year === null || office === undefined) return <MissingPaper />;
  return <Finding office={office} year={year} />;
}

function Finding({ office, year }: { readonly office: string; readonly year: number }) {
  const { state, record, id } = useYearly('plan', office, year);
  if (state === 'ready' && record === null) return <MissingPaper back={planPath(year)} />;
  return <Writing id={id} year={year} />;
}

function Writing({ id, year }: { readonly id: string; readonly year: number }) {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const draft = useDraft('plan', id);
  const begun = useSkeleton(draft, useSettings().planTemplate);
  const [trouble, setTrouble] = useState<string | null>(null);
  const title = t('text.edit');

  async function keep(): Promise<void> {
    const done = await attempt(draft.flush);
    setTrouble(done.ok ? null : t(refusalKey(done)));
    if (done.ok) await navigate(planPath(year), { replace: true });
  }

  return (
    <Page
      title={title}
      header={<FormBar title={title} back={planPath(year)} draft={draft} />}
      actions={
        <Actions label={title}>
          <Button tone="primary" grow onClick={keep}>
            {t('write.keep')}
          </Button>
        </Actions>
      }
    >
      <Trouble words={trouble} />
      {draft.state === 'loading' ? (
        <Skeleton lines={9} />
      ) : (
        FIELDS.map((field) => (
          <TextArea
            key={field}
            id={field}
            rows={6}
            label={t(`field.${field}.label`)}
            hint={t(`field.${field}.hint`)}
            value={begun.textAt(field)}
            onChange={(words) => begun.change(field, cleanText(words))}
          />
        ))
      )}
      <div className="sec stack">
        <PersonalWarnings values={draft.values} fields={[...FIELDS]} />
        <Notice icon={ShieldCheck}>{t('write.secrecy')}</Notice>
      </div>
    </Page>
  );
}
