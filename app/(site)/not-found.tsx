import type { Metadata } from 'next';
import { SiteNotice } from '#components/layout/site-notice.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { Frame } from './frame.tsx';

export const metadata: Metadata = { title: 'Not found', robots: { index: false } };

export default function NotFound() {
  return (
    <Frame>
      <SiteNotice kicker="404" title="There is no page at this address">
        <p>
          The address may have been mistyped, or the story may never have been published here. We do
          not move published stories without leaving a pointer behind.
        </p>
        <p>
          <a href={paths.front()}>Go to the front page</a>
        </p>
      </SiteNotice>
    </Frame>
  );
}
