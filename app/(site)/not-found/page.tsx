import type { Metadata } from 'next';
import { SiteNotice } from '#components/layout/site-notice.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { Frame } from '../frame.tsx';

export const metadata: Metadata = { title: 'Not found', robots: { index: false } };

/**
 * The words of a 404. An ordinary page, because Next leaves its own not-found to a script that
 * readers do not get: our server asks for this one and sends it with the status (server/front.ts).
 */
export default function NotFoundPage() {
  return (
    <Frame>
      <SiteNotice kicker="404" title="There is no page at this address">
        <p>
          The address may have been mistyped, or nothing was ever published here. When we move a published
          story, its old address leads to the new one.
        </p>
        <p>
          <a href={paths.front()}>Go to the front page</a>
        </p>
      </SiteNotice>
    </Frame>
  );
}
