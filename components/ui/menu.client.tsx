'use client';

import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';

export type MenuEntry = { label: string; href: string } | { label: string; onSelect: () => void };

const entryStyle =
  'flex min-h-9 cursor-pointer items-center rounded-sm px-3 text-small outline-none data-highlighted:bg-accent data-highlighted:text-on-accent forced-colors:data-highlighted:bg-[Highlight]';

/** A short list of things to do or places to go, opened from a button. */
export function Menu({ trigger, entries }: { trigger: ReactElement; entries: readonly MenuEntry[] }) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="end" className="z-50">
          <Base.Popup className="min-w-44 rounded-sm border border-rule bg-raised p-1 text-ink shadow-over">
            {entries.map((entry) =>
              'href' in entry ? (
                <Base.Item key={entry.label} className={entryStyle} render={<a href={entry.href} />}>
                  {entry.label}
                </Base.Item>
              ) : (
                <Base.Item key={entry.label} className={entryStyle} onClick={entry.onSelect}>
                  {entry.label}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
