import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from './classes.ts';
import { useUiWords } from './words.ts';

export interface Answer {
  readonly key: string;
  readonly label: string;
  readonly value: ReactNode;
  /** Nothing was filled in; `value` says so. */
  readonly empty?: boolean | undefined;
  /** Where it is changed; absent when it cannot be. */
  readonly changeTo?: string | undefined;
  /** Authored text is set as a document. */
  readonly authored?: boolean | undefined;
}

/** All answers once more before they go: question, answer, and a way back to each. */
export function Answers({ answers }: { readonly answers: readonly Answer[] }) {
  const words = useUiWords();
  return (
    <dl>
      {answers.map(({ key, label, value, empty, changeTo, authored }) => (
        <div className="ans" key={key}>
          <dt>{label}</dt>
          <dd className={classes(empty && 'muted', authored && 'doc') || undefined}>{value}</dd>
          {changeTo !== undefined && (
            <dd className="chg">
              <Link className="link tap" to={changeTo}>
                {words(empty ? 'button.add' : 'button.change')} <span className="vh">{label}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
