import { CircleAlert } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';

export interface FieldError {
  /** The id of the field it is about. */
  readonly field: string;
  /** The same words as at the field. */
  readonly text: string;
  /** Where the field is, when it is on another page. */
  readonly to?: string | undefined;
}

export interface ErrorSummaryProps {
  /** `有 2 处要改` */
  readonly title: string;
  readonly errors: readonly FieldError[];
  /** Counts the tries; with each new one the summary takes focus again, and never while somebody is typing between two. */
  readonly attempt?: number | undefined;
  /** For a page opened to mend something: shown without taking focus. */
  readonly quiet?: boolean | undefined;
}

/** What has to be changed before it can be sent, each leading to its field. Shows nothing when nothing is wrong. */
export function ErrorSummary({ title, errors, attempt, quiet = false }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  const focused = useRef<number | null>(null);
  useEffect(() => {
    if (!isShown || quiet || (attempt !== undefined && focused.current === attempt)) return;
    focused.current = attempt ?? null;
    box.current?.focus();
  }, [isShown, quiet, attempt]);
  if (!isShown) return null;
  return (
    <div className="errsum" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon of={CircleAlert} size="s" />
        {title}
      </h2>
      <ul>
        {errors.map(({ field, text, to }) => (
          <li key={`${field} ${text}`}>
            {to === undefined ? (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  goToField(event, field);
                }}
              >
                {text}
              </a>
            ) : (
              <Link to={to}>{text}</Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focus without a change of address, so that back still leaves the form. */
function goToField(event: MouseEvent, field: string): void {
  event.preventDefault();
  const control = document.getElementById(field);
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
