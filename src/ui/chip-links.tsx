import { Link } from 'react-router';

export interface ChipLink {
  readonly to: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current: boolean;
}

/** A filter kept in the address: each chip is a link, the chosen one is marked as current. */
export function ChipLinks({ label, links }: { readonly label: string; readonly links: readonly ChipLink[] }) {
  return (
    <nav className="chips scroll" aria-label={label}>
      {links.map(({ to, label: name, count, current }) => (
        <Link className="chip" key={to} to={to} replace aria-current={current ? 'true' : undefined}>
          {name}
          {count !== undefined && <span className="n">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
