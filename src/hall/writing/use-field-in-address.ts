import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** The field named after `#`: it takes focus once the form is there. */
export function useFieldInAddress(): string {
  const { hash } = useLocation();
  const field = hash.slice(1);
  useEffect(() => {
    const control = field === '' ? null : document.getElementById(field);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  }, [field]);
  return field;
}
