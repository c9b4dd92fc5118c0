'use client';

import { useEffect, useState, type ReactNode } from 'react';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { Place } from '#lib/domain/presence/vocabulary.ts';
import { attend, browserLink } from './browser-link.ts';
import { PresenceContext } from './presence-context.ts';

type Props = {
  storyId: Id;
  me: Actor;
  zone: string;
  place: Place;
  /** False: there is no such story before its first letter is saved. */
  isThere?: boolean;
  children: ReactNode;
};

/** While this is on the screen, the others see that the person is in the story. */
export function InStory({ storyId, me, zone, place, isThere = true, children }: Props) {
  const [link] = useState(() => browserLink(storyId, place));
  useEffect(() => (isThere ? attend(link) : undefined), [link, isThere]);
  return <PresenceContext value={{ storyId, me, zone, link }}>{children}</PresenceContext>;
}
