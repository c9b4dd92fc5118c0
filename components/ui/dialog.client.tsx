'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { useRef, type ReactElement, type ReactNode } from 'react';
import { Button } from './button.tsx';

type Props = {
  /** The element that opens it; leave it out when `open` is steered from outside. */
  trigger?: ReactElement;
  title: ReactNode;
  description?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  close?: string;
  /** It is there to be read: its beginning gets the focus, not the first thing to press. */
  reads?: boolean;
  children: ReactNode;
};

/** A question that must be answered before going on. Escape and the last button leave it. */
export function Dialog({
  trigger,
  title,
  description,
  open,
  onOpenChange,
  close = 'Cancel',
  reads = false,
  children,
}: Props) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-shade" />
        <Base.Popup
          ref={popup}
          {...(reads ? { initialFocus: popup } : {})}
          className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-lg border border-rule bg-raised p-5 text-ink shadow-over sm:p-6"
        >
          <Base.Title className="font-reading text-title">{title}</Base.Title>
          {description ? (
            <Base.Description className="mt-1 text-small text-muted">{description}</Base.Description>
          ) : null}
          <div className="mt-4 flex flex-col gap-4">{children}</div>
          <div className="mt-4 flex justify-end border-t border-rule pt-4">
            <Base.Close render={<Button variant="quiet">{close}</Button>} />
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
