import { useUiWords } from './words.ts';

/** What is being read, as grey lines; it shows itself only after 300 ms. */
export function Skeleton({ lines = 3, label }: { readonly lines?: number; readonly label?: string | undefined }) {
  const words = useUiWords();
  return (
    <div className="sk" role="status" aria-busy="true" aria-label={label ?? words('wait.reading')}>
      {Array.from({ length: lines }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  );
}
