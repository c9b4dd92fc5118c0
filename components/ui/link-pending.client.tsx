'use client';

import { useLinkStatus } from 'next/link';

/**
 * Inside a link: shows that its page is on the way. Pages are not streamed behind a skeleton, because
 * a hidden page must answer 404 and every page must be whole without script.
 */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? (
    <span
      aria-hidden="true"
      className="fixed inset-x-0 top-0 z-50 h-1 animate-pulse bg-accent forced-colors:bg-[Highlight]"
    />
  ) : null;
}
