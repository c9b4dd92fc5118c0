'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.client.tsx';
import type { PresenceView } from '#lib/domain/presence/views.ts';
import { usePresenceView, useStoryPresence } from './presence-context.ts';
import { clockWords } from './presence-words.ts';
import type { Turn } from './use-turns.ts';

type Lease = NonNullable<PresenceView['lease']>;
type Props = {
  turn: Turn;
  /** Who wrote when the page was made. */
  first: Lease | null;
  onTakeOver: () => void;
};

/** Above a text that is read along: who writes it, and how to take over. */
export function LeaseBanner({ turn, first, onTakeOver }: Props) {
  const { me, zone, link } = useStoryPresence();
  const view = usePresenceView();
  const lease = view ? view.lease : first;
  const isOurs = lease?.editor === link.editor;
  const isOwnTab = !isOurs && lease?.account.id === me.id;
  const lost = turn.kind === 'reading' ? turn.lost : null;
  const isTaking = turn.kind !== 'reading';
  return (
    <section
      aria-label="Who writes"
      className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-l-4 border-accent bg-accent-soft px-4 py-3"
    >
      <div className="max-w-prose min-w-0">
        {lost && lost.account.id !== me.id ? (
          <TakenNotice
            words={`${lost.account.name} took over writing at ${clockWords(lost.since, zone)}. Your text is saved.`}
          />
        ) : null}
        <p role="status" aria-label="Who writes">
          {isTaking || isOurs ? (
            'Taking over: the last words are on their way.'
          ) : (
            <StateWords lease={lease} isOwnTab={isOwnTab} />
          )}
        </p>
        {turn.kind === 'reading' && turn.problem ? (
          <p role="alert" className="font-medium text-seal">
            The server did not answer. You are still reading along; try again.
          </p>
        ) : null}
      </div>
      {isTaking || isOurs ? null : lease && !isOwnTab ? (
        <TakeOver name={lease.account.name} onTakeOver={onTakeOver} />
      ) : (
        <Button variant="primary" onClick={onTakeOver}>
          {isOwnTab ? 'Write here instead' : 'Write'}
        </Button>
      )}
    </section>
  );
}

function StateWords({ lease, isOwnTab }: { lease: Lease | null; isOwnTab: boolean }) {
  const { zone } = useStoryPresence();
  if (!lease) return 'Nobody is writing now. You are reading along.';
  if (isOwnTab) return 'You have this story open in another tab. You see the text as it grows there.';
  return `${lease.account.name} is writing since ${clockWords(lease.since, zone)}. You are reading along: you see the text as it grows.`;
}

/** Where the desk was a moment ago: the focus goes on from here. */
function TakenNotice({ words }: { words: string }) {
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <p ref={notice} tabIndex={-1} className="font-semibold outline-none">
      {words}
    </p>
  );
}

function TakeOver({ name, onTakeOver }: { name: string; onTakeOver: () => void }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <Dialog
      trigger={<Button variant="primary">Take over</Button>}
      open={isAsked}
      onOpenChange={setAsked}
      title={`Take over from ${name}?`}
    >
      <p>
        What {name} has typed is saved first, and you go on from there. {name} gets a notice, reads along from
        then on, and may take over again. No text is lost.
      </p>
      <Button
        variant="primary"
        className="self-start"
        onClick={() => {
          setAsked(false);
          onTakeOver();
        }}
      >
        Take over writing
      </Button>
    </Dialog>
  );
}
