/** Heights where nothing was measured: a calm, even voice. */
const EVEN = [3, 6, 9, 5, 11, 14, 8, 4, 10, 13, 7, 12, 6, 9, 4, 11, 8, 14, 10, 5, 7, 12, 9, 6, 13, 8, 4, 10, 7, 5];

/** The course of a recording as bars; decoration, the length stands beside it in numbers. */
export function Wave({ levels }: { readonly levels?: readonly number[] | undefined }) {
  const bars = levels && levels.length > 0 ? levels.map((level) => 2 + 13 * Math.min(1, Math.max(0, level))) : EVEN;
  return (
    <span className="wave">
      <svg viewBox={`0 0 ${bars.length * 6} 30`} preserveAspectRatio="xMidYMid meet" aria-hidden="true" focusable="false">
        {bars.map((half, index) => (
          <rect key={index} x={index * 6 + 1.5} y={15 - half} width="3" height={half * 2} rx="1.5" />
        ))}
      </svg>
    </span>
  );
}
