import type { ReactNode } from 'react';
import { signOutHere } from '#app/_actions/auth.ts';
import { DeskShell } from '#components/layout/desk-shell.tsx';
import { environment } from '#lib/server/kernel/environment.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import { requireActor } from '#lib/next/session.ts';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [actor, view] = [await requireActor(), await siteForReader(store())];
  return (
    <DeskShell actor={actor} siteName={view.name} demo={environment().isDemo} signOut={signOutHere}>
      {children}
    </DeskShell>
  );
}
