import { FileJson, FileSpreadsheet, FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_TABLE_BYTES, useCountyDesk } from '#src/device/county-desk.ts';
import { useActor } from '#src/device/live.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { rowsIn, rowsInJson, type StateRow } from '#src/features/handling/model/handling-states.ts';
import { Button } from '#src/ui/button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { Select } from '#src/ui/select.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { Seen } from './seen.tsx';
import { type HandlingList, useHandlingList } from './use-list.ts';

const KINDS = '.xlsx,.csv,.json,text/csv,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FIRST_YEAR = 2024;

/** 办理情况: the year's proposals with their states, out to the county's own proposal program and in again. */
export function HandlingPage() {
  const { t } = useTranslation('handling');
  const list = useHandlingList();
  return (
    <Page title={t('title')} wide header={<TopBar title={t('title')} back="/county/proposals" />}>
      <TakeOut list={list} />
      <TakeIn list={list} />
    </Page>
  );
}

function TakeOut({ list }: { readonly list: HandlingList }) {
  const { t } = useTranslation('handling');
  const present = yearOf(useActor().today);
  const [year, setYear] = useState(present);
  const years = Array.from({ length: Math.max(1, present - FIRST_YEAR + 1) }, (_, at) => String(present - at));
  return (
    <Section title={t('out.title')}>
      <div className="stack">
        <p className="small">{t('out.lead')}</p>
        <Select
          label={t('year')}
          options={years.map((value) => ({ value, label: t('year.of', { year: value }) }))}
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
        />
        <Button tone="outline" block icon={FileSpreadsheet} onClick={() => list.save(year, 'xlsx')}>
          {t('out.excel')}
        </Button>
        <Button tone="outline" block icon={FileJson} onClick={() => list.save(year, 'json')}>
          {t('out.json')}
        </Button>
      </div>
    </Section>
  );
}

function TakeIn({ list }: { readonly list: HandlingList }) {
  const { t } = useTranslation('handling');
  const { table } = useCountyDesk();
  const [rows, setRows] = useState<readonly StateRow[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function handlePick(file: File): Promise<void> {
    setRows(null);
    setTrouble(null);
    const read = await readList(file);
    if (typeof read === 'string') setTrouble(t(`trouble.${read}`));
    else setRows(read);
  }

  async function readList(file: File): Promise<readonly StateRow[] | 'large' | 'offline' | 'unreadable' | 'columns'> {
    if (file.size > MOST_TABLE_BYTES) return 'large';
    if (/\.json$/iu.test(file.name)) return rowsInJson(await file.text()) ?? 'unreadable';
    const answer = await table(await file.arrayBuffer());
    if (!answer.ok) return answer.code === 'offline' ? 'offline' : 'unreadable';
    return rowsIn(answer.value, list.columnOf, list.stateOf) ?? 'columns';
  }

  return (
    <Section title={t('in.title')}>
      <div className="stack">
        <p className="small">{t('in.lead')}</p>
        <Picker onPick={handlePick} />
        {trouble !== null && (
          <p className="err" role="alert">
            {trouble}
          </p>
        )}
      </div>
      {rows !== null && <Seen rows={rows} proposals={list.proposals} />}
    </Section>
  );
}

function Picker({ onPick }: { readonly onPick: (file: File) => Promise<void> }) {
  const { t } = useTranslation('handling');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        aria-label={t('in.pick')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void onPick(file);
        }}
      />
      <Button tone="outline" block icon={FolderOpen} onClick={() => input.current?.click()}>
        {t('in.pick')}
      </Button>
    </>
  );
}
