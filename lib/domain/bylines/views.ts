import type { Id } from '../kernel/ids.ts';

/** A public name as the desk sees it; who is behind it is never shown to readers. */
export type BylineView = {
  id: Id;
  name: string;
  slug: string;
  bio: string;
  account: { id: Id; name: string } | null;
};
