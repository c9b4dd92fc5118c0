'use client';

import { Minimize2 } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';

/** The way back to the desk, for the mouse; Escape is the other. */
export function AloneButton({ onLeave }: { onLeave: () => void }) {
  return (
    <Button
      size="small"
      className="fixed end-3 top-1.5 z-40"
      title="Escape"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onLeave}
    >
      <Minimize2 aria-hidden="true" className="size-4" />
      <span>
        Show the desk<span className="max-sm:sr-only"> again</span>
      </span>
    </Button>
  );
}
