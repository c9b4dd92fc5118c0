'use client';

import { useEffect, useRef, useState } from 'react';
import { usePresenceView, useStoryPresence } from './presence-context.ts';
import { changeInWords, colleaguesIn, initialsOf, type Colleague } from './presence-words.ts';

/** Who reloads a page has not left. */
const SETTLE_MS = 1_500;
const MOST_SHOWN = 4;

/** The others who have the story open, and where they are in it. */
export function AlsoHere() {
  const { me } = useStoryPresence();
  const view = usePresenceView();
  const colleagues = view ? colleaguesIn(view, me.id) : [];
  const shown = colleagues.slice(0, MOST_SHOWN);
  return (
    <div className="min-w-0 text-small">
      {shown.length > 0 ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p id="also-here" className="text-muted">
            Also here:
          </p>
          <ul aria-labelledby="also-here" className="flex flex-wrap gap-x-3 gap-y-1">
            {shown.map(({ id, name, where }) => (
              <li key={id} className="flex items-center gap-1.5">
                <span
                  aria-hidden="true"
                  className="grid size-6 place-items-center rounded-full border border-accent bg-accent-soft text-caption font-semibold"
                >
                  {initialsOf(name)}
                </span>
                <span>
                  {name} <span className="text-muted">({where})</span>
                </span>
              </li>
            ))}
            {colleagues.length > shown.length ? <li>and {colleagues.length - shown.length} more</li> : null}
          </ul>
        </div>
      ) : null}
      <Comings colleagues={colleagues} />
    </div>
  );
}

/** Says who came and who left, when it has settled; moving about in the story is not read out. */
function Comings({ colleagues }: { colleagues: readonly Colleague[] }) {
  const [words, setWords] = useState('');
  const said = useRef<readonly Colleague[]>([]);
  const who = colleagues.map(({ id }) => id).join(' ');
  const latest = useRef(colleagues);
  useEffect(() => {
    latest.current = colleagues;
  });
  useEffect(() => {
    const settled = window.setTimeout(() => {
      const change = changeInWords(said.current, latest.current);
      said.current = latest.current;
      if (change) setWords(change);
    }, SETTLE_MS);
    return () => window.clearTimeout(settled);
  }, [who]);
  return (
    <p role="status" aria-label="Who is here" className="sr-only">
      {words}
    </p>
  );
}
