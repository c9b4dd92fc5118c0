'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { PresenceView, ReadAlong } from '#lib/domain/presence/views.ts';
import type { SiteView } from '#lib/domain/stories/views.ts';
import { GrowingArticle } from './growing-article.client.tsx';
import { HandOverContext } from './hand-over.ts';
import { LeaseBanner } from './lease-banner.client.tsx';
import { useStoryPresence } from './presence-context.ts';
import { clockWords } from './presence-words.ts';
import { useTurns } from './use-turns.ts';

type Lease = NonNullable<PresenceView['lease']>;
type Props = {
  /** Names the page while it is for writing; read along, the text brings its own heading. */
  heading: string;
  site: SiteView;
  /** Given where somebody else wrote when the page was made. */
  readAlong: ReadAlong | null;
  /** The desk for writing. */
  children: ReactNode;
};

/** One page of a story writes; the others read along and may take over. */
export function SharedDesk({ heading, site, readAlong, children }: Props) {
  const { me, zone, link } = useStoryPresence();
  const { turn, round, isOpening, register, takeOver } = useTurns(readAlong);
  const desk = useRef<HTMLDivElement>(null);
  const isDesk = (turn.kind === 'writing' && !isOpening) || turn.kind === 'handing-over';
  useEffect(() => {
    // Who took over goes on from here.
    if (isDesk && round > 0) desk.current?.focus();
  }, [isDesk, round]);

  return (
    <HandOverContext value={register}>
      {isDesk ? (
        <>
          <h1 className="sr-only">{heading}</h1>
          {turn.kind === 'writing' && turn.contested ? (
            <Contested lease={turn.contested} me={me.id} zone={zone} />
          ) : null}
          <div
            key={round}
            ref={desk}
            tabIndex={-1}
            role="group"
            aria-label="You are writing"
            inert={turn.kind === 'handing-over'}
            className="outline-none"
            onFocus={({ target }) => link.moveTo(placeOf(target))}
          >
            {children}
          </div>
        </>
      ) : (
        <>
          <LeaseBanner turn={turn} first={readAlong?.lease ?? null} onTakeOver={() => void takeOver()} />
          <GrowingArticle site={site} first={turn.kind === 'reading' ? turn.text : null} />
        </>
      )}
    </HandOverContext>
  );
}

/** The text of this page cannot be let go of yet; both are kept, and nothing stops. */
function Contested({ lease, me, zone }: { lease: Lease; me: Id; zone: string }) {
  const title =
    lease.account.id === me
      ? 'You have this story open in another tab.'
      : `${lease.account.name} took over writing at ${clockWords(lease.since, zone)}.`;
  return (
    <Notice tone="seal" role="alert" title={title}>
      <p>
        This page stays open for writing until all of its text is saved and no two versions are left. Nothing
        of it is lost.
      </p>
    </Notice>
  );
}

function placeOf(element: Element) {
  if (element.closest('[contenteditable]')) return 'body';
  return element.closest('#headline, #standfirst') ? 'headline' : 'text';
}
