import { useMemo } from 'react';
import { encode } from 'uqr';

/** A code to be scanned, always dark on white, whatever the theme. The same content must stand beside it in words. */
export function Qr({ content, label }: { readonly content: string; readonly label: string }) {
  const { size, path } = useMemo(() => drawn(content), [content]);
  return (
    <span className="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <path d={path} fill="#000" />
      </svg>
    </span>
  );
}

/** One square of the path for each dark module; the white ground around is the quiet zone. */
function drawn(content: string): { size: number; path: string } {
  const { size, data } = encode(content, { ecc: 'M', border: 1 });
  const squares = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return { size, path: squares.join('') };
}
