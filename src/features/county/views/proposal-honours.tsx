import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn, typedIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { cleanText } from '#src/domain/text.ts';
import { refusalKey, storageKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { Section } from '#src/ui/section.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { mayHonour } from '#src/features/county/model/proposal-queue.ts';
import { Trouble } from '#src/ui/trouble.tsx';

/** 重点提案 with the leader who supervises it, and 优秀提案: the desk ticks, everybody who reads the proposal sees it. */
export function ProposalHonours({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('county');
  const { t: ofProposal } = useTranslation('proposal');
  const commit = useCommit();
  const words = useJotting(`supervise:${record.id}`, { toldHere: true });
  const [trouble, setTrouble] = useState<string | null>(null);
  if (!mayHonour(record)) return null;
  const kept = textIn(record.body, 'supervisedBy');
  const isTyped = words.values.supervisedBy !== undefined;
  const supervisedBy = isTyped ? typedIn(words.values, 'supervisedBy') : kept;

  async function keep(values: Body): Promise<boolean> {
    const done = await attempt(() => commit.edit('proposal', record.id, values));
    setTrouble(done.ok ? null : t(refusalKey(done)));
    return done.ok;
  }

  async function keepSupervisor() {
    if (await keep({ supervisedBy: supervisedBy.trim() || null })) await words.clear().catch(() => undefined);
  }

  return (
    <Section title={t('honour.title')}>
      <div className="card pad stack">
        <Trouble words={trouble} />
        <Checkbox checked={record.body.key === true} onChange={(isOn) => void keep({ key: isOn })}>
          {ofProposal('field.key.label')}
        </Checkbox>
        {record.body.key === true && (
          <TextField
            label={ofProposal('field.supervisedBy.label')}
            error={words.saveFailed === null ? null : t(storageKey(words.saveFailed))}
            value={supervisedBy}
            onChange={(typed) => words.change('supervisedBy', cleanText(typed))}
          />
        )}
        {record.body.key === true && isTyped && supervisedBy !== kept && (
          <Button tone="outline" small onClick={keepSupervisor}>
            {t('honour.keep')}
          </Button>
        )}
        <Checkbox checked={record.body.outstanding === true} onChange={(isOn) => void keep({ outstanding: isOn })}>
          {ofProposal('field.outstanding.label')}
        </Checkbox>
      </div>
    </Section>
  );
}
