'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button.tsx';
import type { ButtonSize, ButtonVariant } from './button-style.ts';

type Props = {
  children: ReactNode;
  /** What the button says while the form is on its way. */
  pending?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

/** Sends its form once; a second press while it is on its way does nothing. */
export function SubmitButton({ children, pending, variant = 'primary', size = 'normal' }: Props) {
  const status = useFormStatus();
  return (
    <Button
      type="submit"
      variant={variant}
      size={size}
      aria-disabled={status.pending ? 'true' : undefined}
      onClick={(event) => {
        if (status.pending) event.preventDefault();
      }}
    >
      {status.pending && pending ? pending : children}
    </Button>
  );
}
