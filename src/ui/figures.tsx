import './css/desk.css';
import { Link } from 'react-router';

export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Beside the number: what it counts. */
  readonly unit?: string | undefined;
  /** A line below: what is missing. */
  readonly note?: string | undefined;
  /** The records behind the number. */
  readonly to: string;
}

/** The few numbers of a desk under the red rule; each opens the records behind it. */
export function Figures({ label, figures }: { readonly label: string; readonly figures: readonly Figure[] }) {
  return (
    <nav className={figures.some(({ note }) => note !== undefined) ? 'figures noted' : 'figures'} aria-label={label}>
      <ul>
        {figures.map(({ key, label: name, count, unit, note, to }) => (
          <li key={key}>
            <Link to={to}>
              <span className="l">{name}</span>{' '}
              <span className="n num">
                {count} {unit && <small>{unit}</small>}
              </span>
              {note && <span className="l"> {note}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
