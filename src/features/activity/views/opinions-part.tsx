import { Check, FilePenLine, FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useCommit, usePerson, useRecord } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { convertedId, newId } from '#src/domain/record/identity.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import { isBlank } from '#src/domain/text.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { FormNote } from '#src/hall/writing/form-note.tsx';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Section } from '#src/ui/section.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { useToast } from '#src/ui/toast.tsx';
import { Trouble } from '#src/ui/trouble.tsx';

export interface OpinionsPartProps {
  readonly record: Shown;
  /** Whose words may be turned into a report. */
  readonly me: string;
  /** Whether something may be added now. */
  readonly open: boolean;
}

/** 提出的意见: what was said there, each with its author; one's own becomes a report in one tap. */
export function OpinionsPart({ record, me, open }: OpinionsPartProps) {
  const { t } = useTranslation('activity');
  const said = objectsIn(record.body, 'opinions');
  if (said.length === 0 && !open) return null;
  return (
    <Section title={t('field.opinions.label')}>
      {said.length > 0 && (
        <div className="card pad">
          {said.map((opinion) => (
            <Opinion key={textIn(opinion, 'id')} opinion={opinion} isOwn={textIn(opinion, 'by') === me} />
          ))}
        </div>
      )}
      {open && <AddOpinion record={record} me={me} />}
    </Section>
  );
}

function Opinion({ opinion, isOwn }: { readonly opinion: Body; readonly isOwn: boolean }) {
  const { t } = useTranslation('activity');
  const by = textIn(opinion, 'by');
  const person = usePerson(by);

  return (
    <div className="say">
      <p className="w">
        <span>{person?.name ?? (isIdLike(by) ? t('person.unknown') : by)}</span>
      </p>
      <q>{textIn(opinion, 'text')}</q>
      {isOwn && <Becomes opinion={opinion} type="report" />}
      {isOwn && <Becomes opinion={opinion} type="proposal" />}
    </div>
  );
}

const PATHS = { report: '/reports', proposal: '/proposals' } as const;
const WORDS = {
  report: { make: 'opinion.toReport', see: 'opinion.report' },
  proposal: { make: 'opinion.toProposal', see: 'opinion.proposal' },
} as const;

/** One's own opinion becomes a report or a proposal, once: its id follows from the opinion's, so that each finds the other. */
function Becomes({ opinion, type }: { readonly opinion: Body; readonly type: 'report' | 'proposal' }) {
  const { t } = useTranslation('activity');
  const commit = useCommit();
  const navigate = useNavigate();
  const [trouble, setTrouble] = useState<string | null>(null);
  const id = convertedId(textIn(opinion, 'id'), type);
  const made = useRecord(id);

  async function handleMake() {
    const done = await attempt(() => commit.edit(type, id, { situation: textIn(opinion, 'text') }));
    if (done.ok) await navigate(`${PATHS[type]}/${id}/edit`);
    else setTrouble(t(refusalKey(done)));
  }

  if (made.state === 'ready' && made.record.deleted === 0) {
    return (
      <LinkButton tone="quiet" small icon={FileText} to={`${PATHS[type]}/${id}${made.record.status === 'draft' ? '/edit' : ''}`}>
        {t(WORDS[type].see)}
      </LinkButton>
    );
  }
  return (
    <>
      <Button tone="quiet" small icon={FilePenLine} onClick={handleMake}>
        {t(WORDS[type].make)}
      </Button>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </>
  );
}

function isIdLike(by: string): boolean {
  return /^[0-9a-f-]{36}$/u.test(by);
}

function AddOpinion({ record, me }: { readonly record: Shown; readonly me: string }) {
  const { t } = useTranslation('activity');
  const commit = useCommit();
  const toast = useToast();
  const words = useJotting(`opinion:${record.id}`);
  const [trouble, setTrouble] = useState<string | null>(null);
  const text = textIn(words.values, 'text');

  async function handleAdd() {
    if (isBlank(text)) {
      setTrouble(t('opinion.required'));
      return;
    }
    const before: readonly Json[] = Array.isArray(record.body.opinions) ? record.body.opinions : [];
    const done = await attempt(() => commit.edit('activity', record.id, { opinions: [...before, { id: newId(), text, by: me }] }));
    setTrouble(done.ok ? null : t(refusalKey(done)));
    if (!done.ok) return;
    await words.clear();
    toast({ icon: Check, text: t('opinion.done') });
  }

  return (
    <div className="stack sec">
      <Trouble words={trouble} />
      <TextArea label={t('opinion.label')} value={text} onChange={(value) => words.change('text', value)} />
      <FormNote values={words.values} fields={['text']} />
      <Button tone="outline" onClick={handleAdd}>
        {t('opinion.submit')}
      </Button>
    </div>
  );
}
