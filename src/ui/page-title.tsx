import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** The page's one `h1`. It takes focus when the page is reached from another one, so that it is read out. */
export function PageTitle({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const arrivedFromElsewhere = key !== 'default';
  useEffect(() => {
    if (arrivedFromElsewhere) heading.current?.focus({ preventScroll: true });
  }, [arrivedFromElsewhere, pathname]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
