import './css/desk.css';
import { Plus } from 'lucide-react';
import { useId } from 'react';
import { Button } from './button.tsx';

export interface QuickWordsProps {
  readonly title: string;
  readonly phrases: readonly string[];
  /** The text so far; a phrase already in it is not added twice. */
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Ready phrases: a tap adds one to what is written, on a line of its own. Nothing where there are none. */
export function QuickWords({ title, phrases, text, onChange }: QuickWordsProps) {
  const id = useId();
  function add(phrase: string) {
    if (text.includes(phrase)) return;
    onChange(text.trim() === '' ? phrase : `${text.trimEnd()}\n${phrase}`);
  }
  if (phrases.length === 0) return null;
  return (
    <div className="quickbox" role="group" aria-labelledby={id}>
      <p className="small muted" id={id}>
        {title}
      </p>
      <div className="quickwords">
        {phrases.map((phrase) => (
          <Button key={phrase} tone="outline" small icon={Plus} onClick={() => add(phrase)}>
            {phrase}
          </Button>
        ))}
      </div>
    </div>
  );
}
