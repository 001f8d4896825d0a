import { type Block, type Footer, type Paper, paragraphsOf } from '#src/paper/paper.ts';
import './paper.css';

/** A paper as it comes out of the printer: A4, words instead of colours. */
export function PaperSheet({ paper, footer }: { readonly paper: Paper; readonly footer: Footer }) {
  return (
    <article className="a4" aria-label={paper.title}>
      <p className="org">{paper.masthead}</p>
      <div className="red" />
      {paper.reference !== undefined && <Spread name="line" parts={paper.reference} />}
      <h2 className="ttl">{paper.title}</h2>
      {paper.blocks.map((block, index) => (
        <Part key={index} block={block} />
      ))}
      <p className="made">{footer.made}</p>
    </article>
  );
}

function Part({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'line':
      return <Spread name="line" parts={block.parts} />;
    case 'signatures':
      return <Spread name="sig" parts={block.parts} />;
    case 'heading':
      return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'text':
      return paragraphsOf(block.text).map((text, index) => (
        <p key={index} className="p">
          {text}
        </p>
      ));
    case 'facts':
      return <Facts block={block} />;
    case 'table':
      return <RuledTable block={block} />;
  }
}

function Spread({ name, parts }: { readonly name: string; readonly parts: readonly string[] }) {
  return (
    <div className={name}>
      {parts.map((part, index) => (
        <span key={index}>{part}</span>
      ))}
    </div>
  );
}

function Facts({ block: { rows, mm } }: { readonly block: Extract<Block, { kind: 'facts' }> }) {
  const most = Math.max(...rows.map(({ length }) => length));
  return (
    <table className={mm === undefined ? undefined : 'tall'}>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map(([name, value]) => (
              <Pair key={name} name={name} value={value} span={row.length === 1 ? 2 * most - 1 : 1} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pair({ name, value, span }: { readonly name: string; readonly value: string; readonly span: number }) {
  return (
    <>
      <th scope="row" className="name">
        {name}
      </th>
      <td colSpan={span}>{value}</td>
    </>
  );
}

function RuledTable({ block: { columns, rows, mm } }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table className={mm === undefined ? undefined : 'tall'}>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {columns.map(({ title, centred }, index) => (
              <Cell key={title} isName={index === 0} centred={centred ?? false}>
                {cells[index] ?? ''}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly isName: boolean;
  readonly centred: boolean;
  readonly children: string;
}

/** The first cell names its row. */
function Cell({ isName, centred, children }: CellProps) {
  const look = centred ? 'mid' : undefined;
  if (!isName) return <td className={look}>{children}</td>;
  return (
    <th scope="row" className={look}>
      {children}
    </th>
  );
}
