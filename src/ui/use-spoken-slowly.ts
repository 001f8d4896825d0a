import { useEffect, useRef, useState } from 'react';

/**
 * The words to announce: the newest, but never two changes within the pause.
 * What stands there when the page opens is not announced.
 *
 * @param pause milliseconds
 */
export function useSpokenSlowly(words: string, pause: number): string {
  const [spoken, setSpoken] = useState('');
  const newest = useRef(words);
  const resting = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(() => {
    if (words === newest.current) return;
    newest.current = words;
    if (resting.current) return;
    const rest = (said: string) => {
      setSpoken(said);
      resting.current = setTimeout(() => {
        resting.current = null;
        if (newest.current !== said) rest(newest.current);
      }, pause);
    };
    rest(words);
  }, [words, pause]);

  useEffect(
    () => () => {
      if (resting.current) clearTimeout(resting.current);
    },
    [],
  );
  return spoken;
}
