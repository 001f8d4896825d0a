import { CircleAlert, CircleCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRecord, useSettings } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { MINUTE_MS } from '#src/domain/check-code.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { Scanner } from '#src/ui/scanner.tsx';
import { Section } from '#src/ui/section.tsx';
import { Select } from '#src/ui/select.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { isThere } from '#src/features/activity/model/answers.ts';
import { proveDigits, proveReceipt, readReceipt, receiptDigits, type ReceiptProof } from '#src/features/activity/model/receipt.ts';
import { isId, OFFICE_PATH, rollPath } from './activity-paths.ts';
import './code.css';
import { LoadingActivity, MissingActivity } from './missing-activity.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import { useKeys } from './use-keys.ts';
import { useMarking } from './use-marking.ts';
import { type OnRoll, useRoll } from './use-roll.ts';
import { useScannerWords } from './use-scanner-words.tsx';

/** 扫凭证: the clerk reads what members' phones recorded, by camera or by six digits said aloud; all of it without a network. */
export function ReceiptsPage() {
  const { id } = useParams();
  return isId(id) ? <OneRoll key={id} id={id} /> : <MissingActivity back={OFFICE_PATH} />;
}

function OneRoll({ id }: { readonly id: string }) {
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingActivity back={rollPath(id)} />;
  const isOpen = view.state === 'ready' && view.record.status === 'announced';
  if (view.state === 'missing' || view.record.type !== 'activity' || !isOpen) return <MissingActivity back={rollPath(id)} />;
  return <Reading record={view.record} />;
}

/** What came of the last receipt. */
interface Outcome {
  readonly ok: boolean;
  readonly text: string;
}

function Reading({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const words = useScannerWords('receipt');
  const { state, trouble, outcome, takeDrawn, takeSaid, people } = useReceipts(record);
  if (state === 'loading') return <LoadingActivity back={rollPath(record.id)} />;
  return (
    <Page title={t('receipts.title')} header={<TopBar title={t('receipts.title')} back={rollPath(record.id)} />}>
      <TroubleNotice trouble={trouble} />
      <Scanner words={words} onText={(text) => void takeDrawn(text)} />
      <div role="status" className="sec">
        {outcome !== null && (
          <Notice tone={outcome.ok ? 'done' : 'warn'} icon={outcome.ok ? CircleCheck : CircleAlert}>
            {outcome.text}
          </Notice>
        )}
      </div>
      <Said people={people} onSaid={takeSaid} />
      <div className="sec">
        <LinkButton tone="outline" block to={rollPath(record.id)}>
          {t('receipts.back')}
        </LinkButton>
      </div>
    </Page>
  );
}

interface SaidProps {
  readonly people: readonly OnRoll[];
  readonly onSaid: (who: OnRoll, digits: string) => Promise<boolean>;
}

/** Whose digits, and which: for a camera that does not work, or a phone that cannot be held still. */
function Said({ people, onSaid }: SaidProps) {
  const { t } = useTranslation('activity');
  const [person, setPerson] = useState('');
  const [digits, setDigits] = useState('');
  const [tried, setTried] = useState(false);
  const plain = digits.normalize('NFKC').replaceAll(/\s/gu, '');
  const isWhole = /^\d{6}$/u.test(plain);
  const who = people.find((one) => one.person === person);

  async function handleCheck() {
    setTried(true);
    if (who === undefined || !isWhole || !(await onSaid(who, plain))) return;
    setPerson('');
    setDigits('');
    setTried(false);
  }

  return (
    <Section title={t('receipts.said')}>
      <form className="stack" onSubmit={(event) => event.preventDefault()}>
        <Select
          id="person"
          label={t('receipts.who')}
          empty={t('receipts.who.empty')}
          options={people.map((one) => ({ value: one.person, label: one.name || t('person.unknown') }))}
          value={person}
          error={tried && who === undefined ? t('receipts.who.required') : null}
          onChange={setPerson}
        />
        <TextField
          id="receipt-digits"
          label={t('receipts.digits')}
          inputMode="numeric"
          digits
          value={digits}
          error={tried && !isWhole ? t('receipts.digits.wrong') : null}
          onChange={setDigits}
        />
        <Button tone="primary" onClick={handleCheck}>
          {t('receipts.check')}
        </Button>
      </form>
    </Section>
  );
}

/** Proves receipts and marks those who hold them; what does not hold is said in words and marks nobody. */
function useReceipts(record: Shown) {
  const { t } = useTranslation('activity');
  const { now } = usePhone();
  const { state, people } = useRoll(record);
  const marking = useMarking(record);
  const keys = useKeys(record, now());
  const settings = useSettings();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const busy = useRef('');
  const check = { activity: record.id, keys, skewMs: settings.codeSkewMinutes * MINUTE_MS };

  async function settle(who: OnRoll | undefined, proof: ReceiptProof, says: string, way: string, digits: string): Promise<boolean> {
    if (!proof.ok) return refuse(t(`receipts.fault.${proof.why}`));
    if (who === undefined) return refuse(t('receipts.fault.otherPerson'));
    const name = who.name || t('person.unknown');
    if (isThere(textIn(who.body, 'clerkSays'))) {
      setOutcome({ ok: true, text: t('receipts.already', { name }) });
      return true;
    }
    const done = await marking.markByReceipt(who.person, says, { way, digits, at: new Date(now()).toISOString() });
    if (done) setOutcome({ ok: true, text: t(`receipts.done.${proof.by}`, { name, digits }) });
    return done;
  }

  function refuse(text: string): false {
    setOutcome({ ok: false, text });
    return false;
  }

  async function takeDrawn(text: string): Promise<void> {
    if (busy.current === text) return;
    busy.current = text;
    const receipt = readReceipt(text);
    if (receipt === null) {
      refuse(t('receipts.fault.unreadable'));
      return;
    }
    const who = people.find(({ person }) => person === receipt.member);
    await settle(who, proveReceipt(receipt, check), receipt.says, 'scan', receiptDigits(receipt));
  }

  function takeSaid(who: OnRoll, digits: string): Promise<boolean> {
    const says = textIn(who.body, 'memberSays') === 'late' ? 'late' : 'present';
    return settle(who, proveDigits(digits, who.person, who.body, now(), check), says, 'digits', digits);
  }

  return { state, trouble: marking.trouble, outcome, takeDrawn, takeSaid, people };
}
