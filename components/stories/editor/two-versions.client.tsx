'use client';

import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Time } from '#components/ui/time.tsx';
import { plainText } from '#lib/domain/stories/document-text.ts';
import type { DraftText } from './draft-text.ts';
import type { Theirs } from './send-draft.ts';

type Shown = Pick<DraftText, 'headline' | 'standfirst' | 'document'>;
type Props = {
  theirs: Theirs;
  mine: DraftText;
  zone: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Somebody else saved this story meanwhile: both texts, and the choice. Nothing is dropped. */
export function TwoVersions({ theirs, mine, zone, onKeepMine, onTakeTheirs }: Props) {
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { revision, text } = theirs;
  // It stands above the text; without the jump nobody would see it from further down.
  useEffect(() => {
    title.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <section aria-labelledby={heading} className="border-2 border-seal bg-raised p-4">
      <h2 ref={title} id={heading} className="font-reading text-title">
        Two versions
      </h2>
      <p className="mt-1 max-w-prose text-small">
        {revision.author.name} saved revision {revision.number} of this story while you were writing. Yours is
        on this page and not saved yet; you can go on typing below.
      </p>
      <div className="mt-4 grid gap-4 md:grid-cols-2">
        <Version
          title={`Theirs: ${revision.author.name}`}
          note={<Time at={revision.at} zone={zone} />}
          text={text}
        />
        <Version title="Yours" note="on this page, not saved" text={mine} />
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button variant="primary" onClick={onKeepMine}>
          Keep mine
        </Button>
        <Button onClick={onTakeTheirs}>Take theirs</Button>
      </div>
      <p className="mt-2 max-w-prose text-caption text-muted">
        Keep mine: saved as a new revision on top of theirs, which stays in the history. Take theirs: yours is
        copied, and kept on this page below the text.
      </p>
    </section>
  );
}

function Version({ title, note, text }: { title: string; note: ReactNode; text: Shown }) {
  const heading = useId();
  return (
    <div className="min-w-0 border border-rule bg-paper p-3">
      <h3 id={heading} className="text-small font-semibold">
        {title}
      </h3>
      <p className="text-caption text-muted">{note}</p>
      <div
        tabIndex={0}
        role="region"
        aria-labelledby={heading}
        className="mt-2 max-h-80 overflow-y-auto font-reading text-body whitespace-pre-wrap"
      >
        {wordsOf(text)}
      </div>
    </div>
  );
}

/** The version that was not taken; it stays until the page is left. */
export function KeptText({ text }: { text: DraftText }) {
  const [copied, setCopied] = useState(false);
  const words = wordsOf(text);
  return (
    <details className="mt-4 border border-rule bg-raised p-3">
      <summary className="text-small font-semibold">Your version, which was not taken</summary>
      <div className="mt-3 grid gap-3">
        <div>
          <Button
            size="small"
            onClick={() => void navigator.clipboard.writeText(words).then(() => setCopied(true))}
          >
            {copied ? 'Copied' : 'Copy it'}
          </Button>
        </div>
        <div className="max-h-96 overflow-y-auto font-reading whitespace-pre-wrap">{words}</div>
      </div>
    </details>
  );
}

export function wordsOf(text: Shown): string {
  return [text.headline, text.standfirst, plainText(text.document)]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
}
