'use client';

import { useState } from 'react';
import { paths } from '#lib/domain/kernel/paths.ts';

type Props = {
  storyId: string;
  /** True once all that was typed is saved. */
  flush: () => Promise<boolean>;
};

/** Leads to the preview, after what was typed is saved: the preview shows what the server has. */
export function PreviewHere({ storyId, flush }: Props) {
  const [isUnsaved, setUnsaved] = useState(false);
  const href = paths.deskPreview(storyId);

  async function go() {
    const isSaved = await flush();
    setUnsaved(!isSaved);
    if (isSaved) window.location.assign(href);
  }
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <a
        href={href}
        className="link inline-flex min-h-8 items-center text-small"
        onClick={(event) => {
          // Another tab is opened as the browser does it.
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          void go();
        }}
      >
        See it as a reader
      </a>
      <span role="alert" className="text-small text-seal empty:hidden">
        {isUnsaved ? 'Not saved yet, so the preview would show an older text.' : null}
      </span>
    </span>
  );
}
