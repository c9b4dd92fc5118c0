import { createContext, use, useSyncExternalStore } from 'react';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { PresenceView } from '#lib/domain/presence/views.ts';
import type { PresenceLink } from './presence-link.ts';

export type StoryPresence = {
  storyId: Id;
  me: Pick<Actor, 'id' | 'name'>;
  /** IANA name: the desk's hours. */
  zone: string;
  link: PresenceLink;
};

export const PresenceContext = createContext<StoryPresence | null>(null);

/** The presence of the story that the page is about. */
export function useStoryPresence(): StoryPresence {
  const presence = use(PresenceContext);
  if (!presence) throw new Error('outside of a story');
  return presence;
}

/** What is so now; null until the server has answered. */
export function usePresenceView(): PresenceView | null {
  const { link } = useStoryPresence();
  return useSyncExternalStore(link.subscribe, link.view, () => null);
}
