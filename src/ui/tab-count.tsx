/** How many things wait behind a tab, in the words of its label (`，1 件需处理`); nothing where none do. */
export function TabCount({ count, label }: { readonly count: number; readonly label: string }) {
  if (count === 0) return null;
  return (
    <span className="dot">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="vh">{label}</span>
    </span>
  );
}
