import { classes } from './classes.ts';

/** The first sign of a name in a circle; the name itself stands beside it. */
export function Avatar({ name, size }: { readonly name: string; readonly size?: 'big' | 'little' }) {
  const [first = ''] = name.trim();
  return (
    <span className={classes('av', size)} aria-hidden="true">
      {first}
    </span>
  );
}
