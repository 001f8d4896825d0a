import { Download, FileSpreadsheet, FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_LIST_BYTES, type PeopleRefusal, usePeopleDesk } from '#src/device/people-desk.ts';
import type { RosterShown } from '#src/domain/account-answers.ts';
import { Button } from '#src/ui/button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { PEOPLE_PATH } from './people-paths.ts';
import { RosterSeen } from './roster-seen.tsx';
import { Slips } from './slips.tsx';
import { Trouble } from './trouble.tsx';
import { useTemplate } from './use-template.ts';

interface Picked {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

const KINDS = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 导入名单: a list is looked at row by row first; nothing is written until it is confirmed, and every row must be right. */
export function ImportPage() {
  const { t } = useTranslation('people');
  const { roster } = usePeopleDesk();
  const [picked, setPicked] = useState<Picked | null>(null);
  const [seen, setSeen] = useState<RosterShown | null>(null);
  const [refusal, setRefusal] = useState<PeopleRefusal | null>(null);
  const saveTemplate = useTemplate();

  async function look(file: Picked, write: boolean) {
    const answer = await roster(file.bytes, write);
    setSeen(answer.ok ? answer.value : null);
    setRefusal(answer.ok ? null : answer);
  }
  async function handlePick(file: File | undefined) {
    if (!file) return;
    setSeen(null);
    setRefusal(null);
    if (file.size > MOST_LIST_BYTES) {
      setPicked(null);
      setRefusal({ ok: false, code: 'too_large', field: 'file' });
      return;
    }
    const next = { name: file.name, bytes: await file.arrayBuffer() };
    setPicked(next);
    await look(next, false);
  }

  const isDone = seen !== null && seen.slips.length > 0;
  return (
    <Page title={t('import.title')} wide header={<TopBar title={t('import.title')} back={PEOPLE_PATH} />}>
      {!isDone && (
        <Section title={t('import.file')}>
          <div className="stack">
            <p className="small">{t('import.lead')}</p>
            <Button tone="quiet" icon={Download} onClick={saveTemplate}>
              {t('import.template')}
            </Button>
            <Picker name={picked?.name ?? null} onPick={handlePick} />
          </div>
        </Section>
      )}
      <Trouble refusal={refusal} {...(picked === null ? {} : { onAgain: () => void look(picked, false) })} />
      {seen !== null && !isDone && <RosterSeen seen={seen} onTake={() => (picked === null ? undefined : look(picked, true))} />}
      {isDone && (
        <>
          <p className="noprint" role="status">
            {t('import.done', { n: seen.slips.length })}
          </p>
          <Slips slips={seen.slips} />
        </>
      )}
    </Page>
  );
}

function Picker({ name, onPick }: { readonly name: string | null; readonly onPick: (file: File | undefined) => Promise<void> }) {
  const { t } = useTranslation('people');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="stack">
      <input
        ref={input}
        type="file"
        hidden
        accept={KINDS}
        aria-label={t('import.pick')}
        onChange={(event) => {
          const { files } = event.target;
          void onPick(files?.[0]).finally(() => {
            // The same file, mended, can be picked again.
            if (input.current) input.current.value = '';
          });
        }}
      />
      <Button tone="outline" icon={name === null ? FolderOpen : FileSpreadsheet} onClick={() => input.current?.click()}>
        {name === null ? t('import.pick') : t('import.pickAgain')}
      </Button>
      {name !== null && <p className="small muted">{name}</p>}
    </div>
  );
}
