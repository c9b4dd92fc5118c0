import type { ReactNode } from 'react';
import { useId } from 'react';
import { Button } from './button.tsx';
import type { ButtonSize } from './button-style.ts';

/**
 * What may not be done now, with its reason beside it. It stays in the tab order, so that the
 * reason can be found without a mouse; it does nothing.
 */
export function RefusedButton({
  children,
  reason,
  size = 'normal',
}: {
  children: ReactNode;
  reason: string;
  size?: ButtonSize;
}) {
  const id = useId();
  return (
    <div className="flex flex-col items-start gap-1.5">
      <Button aria-disabled="true" aria-describedby={id} size={size}>
        {children}
      </Button>
      <p id={id} className="max-w-prose text-caption text-muted">
        {reason}
      </p>
    </div>
  );
}
