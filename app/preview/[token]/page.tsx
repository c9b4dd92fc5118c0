import { SiteNotice } from '#components/layout/site-notice.tsx';
import { Article } from '#components/stories/article.tsx';
import { PreviewBanner } from '#components/stories/preview-banner.tsx';
import { environment } from '#lib/server/kernel/environment.ts';
import { store } from '#lib/server/kernel/store.ts';
import { sharedPreview } from '#lib/server/stories/preview-link-queries.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import { Frame } from '../../(site)/frame.tsx';

type Props = { params: Promise<{ token: string }> };

/**
 * One revision for somebody without an account. Our server judges the token first, counts, and sends the
 * words for a link that does not open with a 404, whatever the reason (server/preview-pages.ts).
 */
export default async function PreviewPage({ params }: Props) {
  const { token } = await params;
  const preview = await sharedPreview(store(), token);
  if (!preview) {
    return (
      <Frame>
        <SiteNotice kicker="404" title="This preview cannot be opened">
          <p>
            The link may have been mistyped, may be too old, or may have been ended. Ask whoever sent it to
            you for a new one.
          </p>
        </SiteNotice>
      </Frame>
    );
  }
  const site = await siteForReader(store());
  const { article } = preview;
  return (
    <>
      <PreviewBanner preview={preview} site={site} />
      <Frame here={article.section.slug}>
        <Article story={article} site={site} url={new URL(article.path, environment().baseUrl).href} />
      </Frame>
    </>
  );
}
