import './office-year.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { QuarterCell } from '#src/domain/office-year/quarter-cells.ts';

const LOOKS = { done: 'ok', planned: 'plan', missing: 'miss', none: 'none' } as const;

export interface QuarterRowProps {
  readonly cells: readonly QuarterCell[];
  /** Where the activities of a quarter are listed. */
  readonly pathOf?: ((cell: QuarterCell) => string) | undefined;
}

/** Four cells, one a quarter: how often, 排 or 缺; a cell with activities behind it opens them. Source: §3.3.3. */
export function QuarterRow({ cells, pathOf }: QuarterRowProps) {
  return (
    <span className="qs">
      {cells.map((cell) => {
        const isOpen = pathOf !== undefined && cell.held.length + cell.arranged.length > 0;
        return isOpen ? (
          <Link key={cell.quarter} to={pathOf(cell)}>
            <Cell cell={cell} />
          </Link>
        ) : (
          <span key={cell.quarter}>
            <Cell cell={cell} />
          </span>
        );
      })}
    </span>
  );
}

function Cell({ cell }: { readonly cell: QuarterCell }) {
  const { t } = useTranslation('board');
  const { state, held } = cell;
  const mark = state === 'done' ? held.length : state === 'none' ? '' : t(`mark.${state}`);
  return (
    <>
      <span className={`qc num ${LOOKS[state]}`} aria-hidden="true">
        {mark}
      </span>
      <span className="vh">{useCellWords()(cell)}</span>
    </>
  );
}

/** What a cell says in words. */
export function useCellWords(): (cell: QuarterCell) => string {
  const { t } = useTranslation('board');
  return ({ quarter, state, held }) => t(`cell.${state}`, { quarter: t(`quarter.${quarter}`), n: held.length });
}
