'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';

/** Goes from change to change of the comparison on the page, by button or Alt+Down and Alt+Up. */
export function ChangeSteps({ changes }: { changes: number }) {
  const [at, setAt] = useState(-1);

  function go(by: 1 | -1) {
    const all = [...document.querySelectorAll<HTMLElement>('[data-change]')];
    const next = at === -1 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
    all[next]?.focus();
    all[next]?.scrollIntoView({ block: 'center' });
    setAt(next);
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      if (event.target instanceof HTMLSelectElement) return; // there it opens the list
      event.preventDefault();
      go(event.key === 'ArrowDown' ? 1 : -1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  if (changes === 0) return null;
  return (
    <div className="sticky top-0 z-20 -mx-1 flex flex-wrap items-center gap-2 bg-paper px-1 py-2">
      <Button size="small" aria-keyshortcuts="Alt+ArrowDown" onClick={() => go(1)}>
        Next change
      </Button>
      <Button size="small" aria-keyshortcuts="Alt+ArrowUp" onClick={() => go(-1)}>
        Previous change
      </Button>
      <p role="status" className="text-small text-muted">
        {at === -1
          ? `${changes === 1 ? 'One change' : `${changes} changes`}`
          : `Change ${at + 1} of ${changes}`}
      </p>
      <p className="text-caption text-muted max-sm:hidden">Alt+↓ and Alt+↑ go from change to change</p>
    </div>
  );
}
