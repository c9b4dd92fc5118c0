import { dateAndTime } from '#lib/domain/stories/reader-dates.ts';
import type { SharedPreviewView, SiteView } from '#lib/domain/stories/views.ts';

function standing(live: SharedPreviewView['live']): string {
  if (live === null) return 'Not published.';
  return live.isThisText ? 'Preview of a published text.' : 'This text is not published.';
}

/** Says above a shared text that it is no publication, whose it is to show, and until when. */
export function PreviewBanner({ preview, site }: { preview: SharedPreviewView; site: SiteView }) {
  const { revisionNumber, sharedBy, expiresAt, live } = preview;
  return (
    <aside className="preview-banner" aria-label="About this preview">
      <p>
        <strong>{standing(live)}</strong> Revision {revisionNumber}, shared by {sharedBy}, until{' '}
        <time dateTime={expiresAt}>{dateAndTime(expiresAt, site)}</time>. Please do not pass it on.{' '}
        {live ? (
          <a href={live.path}>
            {live.isThisText ? 'Read it where it is published' : 'Read what is published of it'}
          </a>
        ) : null}
      </p>
    </aside>
  );
}
