import type { ReactNode } from 'react';
import { SiteFrame } from '#components/layout/site-frame.tsx';
import { store } from '#lib/server/kernel/store.ts';
import { sectionsInOrder, siteForReader } from '#lib/server/stories/reader-queries.ts';

type Props = { here?: string; children: ReactNode };

/** The frame of every page but the front page, with what it asks of the database. */
export async function Frame({ here, children }: Props) {
  const [view, all] = await Promise.all([siteForReader(store()), sectionsInOrder(store())]);
  return (
    <SiteFrame site={view} sections={all} here={here}>
      {children}
    </SiteFrame>
  );
}
