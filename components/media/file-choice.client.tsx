'use client';

import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ButtonVariant } from '#components/ui/button-style.ts';

type Props = {
  label: string;
  multiple?: boolean;
  variant?: ButtonVariant;
  onFiles: (files: File[]) => void;
};

/** A button that asks this device for pictures. */
export function FileChoice({ label, multiple = false, variant = 'primary', onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button variant={variant} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif"
        multiple={multiple}
        aria-label={`${label}: files`}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file can be chosen again, after a failure too.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
