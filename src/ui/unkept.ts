/** Why words typed on the page or in a question over it are not kept, handed down by the app; null while all are. */
import { createContext, useContext } from 'react';

const UnkeptContext = createContext<string | null>(null);

export const UnkeptProvider = UnkeptContext.Provider;

export function useUnkeptWords(): string | null {
  return useContext(UnkeptContext);
}
