import { Info } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { isOfficeStaff, isParty } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import { textIn, typedIn } from '#src/domain/record/read-body.ts';
import { standsAs } from '#src/domain/record/stands-as.ts';
import type { Json } from '#src/domain/record/stored.ts';
import type { Result } from '#src/domain/result.ts';
import { cleanText, isBlank } from '#src/domain/text.ts';
import { DelegatePart } from '#src/hall/yearly/delegate-part.tsx';
import { FormNote } from '#src/hall/writing/form-note.tsx';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { assessment } from '#src/features/assessment/model/assessment.ts';
import { useFacts } from './facts-part.tsx';
import { Trouble } from './trouble.tsx';

interface PartProps {
  readonly record: Shown;
  readonly year: number;
}

/** What the reader may add to the page as it stands; nothing for those who only read. */
export function ActsPart({ record, year }: PartProps) {
  const actor = useActor();
  const open = useOpen(record);
  const mayCorrect =
    record.status === 'filed' && (['office', 'membersWork', 'county'] as const).some((party) => isParty(actor, party, record));
  return (
    <>
      {record.status === 'selfDone' && isOfficeStaff(actor, record.office) && (
        <OpinionForm record={record} year={year} maySign={open.includes('officeSign')} />
      )}
      {open.includes('remark') && <CommandForm record={record} name="remark" field="remark" />}
      {open.includes('conclude') && <CommandForm record={record} name="conclude" field="conclusion" />}
      {open.includes('file') && <FileForm record={record} />}
      {mayCorrect && <CorrectionForm record={record} />}
    </>
  );
}

/** The commands the reader may give, by role or because they were named for it. */
function useOpen(record: Shown): string[] {
  const actor = useActor();
  const stored = { ...record, tenant: actor.tenant, v: assessment.v };
  return Object.entries(assessment.transitions)
    .filter(([, { from, by }]) => from.includes(record.status) && by.some((party) => standsAs(assessment, actor, party, stored, null)))
    .map(([name]) => name);
}

interface Words {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly error: string | null;
  readonly trouble: string | null;
  /** Does the act with what was typed, and forgets it once it is done; blank words are not sent. */
  readonly give: (act: (text: string) => Promise<Result<unknown>>) => Promise<void>;
}

/** Words for one act, kept on this phone until it is done. */
function useWords(key: string, before = ''): Words {
  const { t } = useTranslation('assessment');
  const words = useJotting(key);
  const [error, setError] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const text = typedIn({ text: before, ...words.values }, 'text');
  async function give(act: (text: string) => Promise<Result<unknown>>) {
    setError(isBlank(text) ? t('words.missing') : null);
    setTrouble(null);
    if (isBlank(text)) return;
    const done = await attempt(() => act(text));
    if (!done.ok) {
      setTrouble(t(refusalKey(done)));
      return;
    }
    await words.clear().catch(() => undefined);
  }
  return { text, change: (value) => words.change('text', cleanText(value)), error, trouble, give };
}

function Field({ words, field }: { readonly words: Words; readonly field: string }) {
  const { t } = useTranslation('assessment');
  return (
    <>
      <Trouble text={words.trouble} />
      <TextArea id={field} label={t(`write.${field}`)} rows={5} error={words.error} value={words.text} onChange={words.change} />
      <FormNote values={{ [field]: words.text }} fields={[field]} />
    </>
  );
}

/** The office's opinion: any of its staff writes it, the first-responsible person or a named deputy signs it with the facts of that day. */
function OpinionForm({ record, year, maySign }: PartProps & { readonly maySign: boolean }) {
  const { t } = useTranslation('assessment');
  const commit = useCommit();
  const facts = useFacts(record.owner, year);
  const words = useWords(`officeSign:${record.id}`, textIn(record.body, 'officeOpinion'));
  const save = (officeOpinion: string) => commit.edit('assessment', record.id, { officeOpinion });
  const sign = (officeOpinion: string) =>
    commit.transition(record.id, 'officeSign', { input: { officeOpinion, ...(facts === undefined ? {} : { facts }) } });
  return (
    <div className="sec stack">
      <Field words={words} field="officeOpinion" />
      {!maySign && <Notice icon={Info}>{t('sign.waits')}</Notice>}
      <DelegatePart record={record} />
      <div className="acts">
        <Button tone="outline" onClick={() => words.give(save)}>
          {t('opinion.save')}
        </Button>
        {maySign && facts !== undefined && (
          <Button tone="primary" onClick={() => words.give(sign)}>
            {t('action.officeSign')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface CommandProps {
  readonly record: Shown;
  readonly name: 'remark' | 'conclude';
  readonly field: 'remark' | 'conclusion';
}

function CommandForm({ record, name, field }: CommandProps) {
  const { t } = useTranslation('assessment');
  const commit = useCommit();
  const words = useWords(`${name}:${record.id}`, textIn(record.body, field));
  return (
    <div className="sec stack">
      <Field words={words} field={field} />
      <Button
        tone={name === 'conclude' ? 'primary' : 'outline'}
        onClick={() => words.give((text) => commit.transition(record.id, name, { input: { [field]: text } }))}
      >
        {t(`action.${name}`)}
      </Button>
    </div>
  );
}

/** Filing freezes the page. Source: §3.3.3. */
function FileForm({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('assessment');
  const commit = useCommit();
  const [trouble, setTrouble] = useState<string | null>(null);
  async function handleFile() {
    const done = await attempt(() => commit.transition(record.id, 'file'));
    setTrouble(done.ok ? null : t(refusalKey(done)));
  }
  return (
    <div className="sec stack">
      <Trouble text={trouble} />
      <p className="small muted">{t('file.note')}</p>
      <Button tone="primary" onClick={handleFile}>
        {t('action.file')}
      </Button>
    </div>
  );
}

/** A correction is a new entry beside the filed page. Source: §3.3.3. */
function CorrectionForm({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('assessment');
  const { id: by, today: on } = useActor();
  const commit = useCommit();
  const words = useWords(`correct:${record.id}`);
  const earlier: readonly Json[] = Array.isArray(record.body.corrections) ? record.body.corrections : [];
  const add = (text: string) => commit.edit('assessment', record.id, { corrections: [...earlier, { id: newId(), text, by, on }] });
  return (
    <div className="sec stack">
      <Field words={words} field="correction" />
      <Button tone="outline" onClick={() => words.give(add)}>
        {t('correction.add')}
      </Button>
    </div>
  );
}
