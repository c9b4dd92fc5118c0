import { createContext, use, useEffect } from 'react';

/** Saves what was typed; true when nothing of it needs this page any more. */
export type Flush = () => Promise<boolean>;

/** Where the desk leaves what is to be done before somebody else writes. */
export const HandOverContext = createContext<(flush: Flush | null) => void>(() => undefined);

/** Called by the desk: `flush` runs before the text is shown for reading only. */
export function useHandOver(flush: Flush): void {
  const register = use(HandOverContext);
  useEffect(() => {
    register(flush);
    return () => register(null);
  }, [register, flush]);
}
