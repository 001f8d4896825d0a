import { ClipboardCopy } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';
import { useUiWords } from './words.ts';

export interface RescuedTextProps {
  /** `您写的内容` */
  readonly label: string;
  readonly text: string;
}

/** Words that could not be kept in their place: in full, selectable, and one tap from the clipboard. */
export function RescuedText({ label, text }: RescuedTextProps) {
  const words = useUiWords();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copy.done' | 'copy.byHand' | null>(null);

  async function copy() {
    const isCopied = await copyText(box.current, text);
    if (!isCopied) box.current?.select();
    setOutcome(isCopied ? 'copy.done' : 'copy.byHand');
  }

  return (
    <div className="rescue">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea className="input" id={id} ref={box} readOnly rows={4} value={text} />
      <div className="acts2">
        <Button tone="outline" small icon={ClipboardCopy} onClick={copy}>
          {words('button.copy')}
        </Button>
        <span role="status" className="small muted">
          {outcome && words(outcome)}
        </span>
      </div>
    </div>
  );
}
