'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/** What a page says first after something was done elsewhere: it takes the focus once. */
export function Arrival({ children }: { children: ReactNode }) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div ref={said} tabIndex={-1} role="status" className="mb-6 outline-none">
      {children}
    </div>
  );
}
