'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { LinkPending } from '#components/ui/link-pending.client.tsx';
import type { Place } from './desk-places.ts';

/** The desk's places, with the one that the reader of this page is in marked. */
export function DeskNav({ places }: { places: readonly Place[] }) {
  const here = usePathname();
  // '/desk' is the beginning of every address, so the longest match is the place.
  const current = places
    .filter(({ href }) => here === href || here.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav aria-label="Desk" className="max-md:order-3 max-md:-mx-2 max-md:w-full">
      <ul className="flex flex-wrap gap-x-1">
        {places.map((place) => (
          <li key={place.href}>
            <Link
              href={place.href}
              prefetch={false}
              aria-current={place === current ? (here === place.href ? 'page' : 'true') : undefined}
              className="flex min-h-11 items-center border-b-3 border-transparent px-2 text-small font-medium text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
            >
              {place.label}
              <LinkPending />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
