'use client';

import { Toast } from '@base-ui/react/toast';
import type { ReactNode } from 'react';

/** Adds a toast: `const { add } = useToast(); add({ title: 'Link copied' })`. */
export const useToast = Toast.useToastManager;

function List() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="flex items-start gap-3 rounded-sm border border-rule bg-raised px-4 py-3 text-small text-ink shadow-over"
    >
      <Toast.Content className="grow">
        <Toast.Title className="font-semibold" />
        <Toast.Description className="text-muted" />
      </Toast.Content>
      <Toast.Close aria-label="Dismiss" className="size-6 rounded-sm hover:bg-sunk">
        ×
      </Toast.Close>
    </Toast.Root>
  ));
}

/** Room for passing messages, read out politely. Never the only place of an error. */
export function Toaster({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-4 z-50 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
