import Link from 'next/link';
import type { ReactNode } from 'react';
import { Mark } from '#components/ui/mark.tsx';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { AccountMenu } from './account-menu.tsx';
import { DeskNav } from './desk-nav.client.tsx';
import { placesFor } from './desk-places.ts';

type Props = {
  actor: Actor;
  siteName: string;
  demo: boolean;
  signOut: () => Promise<void>;
  children: ReactNode;
};

/** What stands around every screen of the desk. */
export function DeskShell({ actor, siteName, demo, signOut, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col bg-paper">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
      >
        Skip to content
      </a>
      {demo ? <DemoBanner /> : null}
      <header className="border-b border-ink">
        <div className="mx-auto flex max-w-desk flex-wrap items-center gap-x-6 px-4 sm:px-6">
          <Link href={paths.desk()} prefetch={false} className="flex min-h-12 items-center gap-2 py-1">
            <Mark className="size-6 text-accent" />
            <span className="font-reading text-lead font-semibold">Countersign</span>
            <span className="sr-only">: what needs me</span>
          </Link>
          <DeskNav places={placesFor(actor)} />
          <div className="ml-auto flex items-center gap-1 max-md:order-2">
            <a href={paths.front()} className="link px-2 py-1.5 text-small max-sm:hidden">
              View {siteName}
            </a>
            <AccountMenu actor={actor} signOut={signOut} />
          </div>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-desk grow px-4 py-6 outline-none sm:px-6 sm:py-8"
      >
        {children}
      </main>
      <footer className="border-t border-rule">
        <p className="mx-auto max-w-desk px-4 py-4 text-caption text-muted sm:px-6">
          What was approved is, byte for byte, what is live.
        </p>
      </footer>
    </div>
  );
}

function DemoBanner() {
  return (
    <aside
      aria-label="About this demo"
      className="border-b border-rule bg-accent-soft px-4 py-1.5 text-center text-caption sm:px-6"
    >
      <strong className="font-semibold">Demo.</strong> This database is for trying things out; its people are
      fictional and its passwords are public.
    </aside>
  );
}
