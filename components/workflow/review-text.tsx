import Link from 'next/link';
import { Article } from '#components/stories/article.tsx';
import { TextDifference } from '#components/stories/text-difference.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { diffTexts } from '#lib/domain/stories/diff.ts';
import type { DeskStory, ArticleView, SiteView } from '#lib/domain/stories/views.ts';

const REVIEW_VIEWS = ['reader', 'approved', 'live'] as const;
type ReviewView = (typeof REVIEW_VIEWS)[number];

export function parseReviewView(asked: string | string[] | undefined): ReviewView {
  return REVIEW_VIEWS.find((view) => view === asked) ?? 'reader';
}

type Props = {
  story: DeskStory;
  preview: ArticleView;
  site: SiteView;
  view: ReviewView;
  /** The revision that this person had read before; null if they never did. */
  lastRead: number | null;
};

/** The text on screen: as readers will see it, or against an earlier one. */
export function ReviewText({ story, preview, site, view, lastRead }: Props) {
  return (
    <div className="min-w-0">
      <ReviewViews story={story} view={view} lastRead={lastRead} />
      {view === 'reader' ? (
        <div className="site-preview">
          <Article story={preview} site={site} url={preview.path} />
        </div>
      ) : (
        <>
          <h1 className="mb-6 font-reading text-display font-medium">
            {story.headline || 'No headline yet'}
          </h1>
          <Against story={story} view={view} />
        </>
      )}
    </div>
  );
}

function Against({ story, view }: { story: DeskStory; view: 'approved' | 'live' }) {
  const other = view === 'live' ? story.live : story.lastApproved;
  const what = view === 'live' ? 'live' : 'last approved';
  if (!other) {
    return (
      <p className="text-muted">
        {view === 'live'
          ? 'Nothing of this story is live yet.'
          : 'No text of this story has been approved yet.'}
      </p>
    );
  }
  return (
    <>
      <p className="mb-5 text-small text-muted">
        From revision {other.revisionNumber}, which {view === 'live' ? 'is' : 'was'} {what}, to revision{' '}
        {story.revision.number}, which is on this screen.
      </p>
      <TextDifference difference={diffTexts(other.text, story.text)} />
    </>
  );
}

const VIEW_LOOK =
  '-mb-px flex min-h-10 items-center border-b-2 border-transparent text-small font-medium text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink';

function ReviewViews({ story, view, lastRead }: Pick<Props, 'story' | 'view' | 'lastRead'>) {
  const labels: Record<ReviewView, string> = {
    reader: 'As readers will see it',
    approved: 'Changes since last approved',
    live: 'Changes since live',
  };
  return (
    <nav aria-label="Views of this text" className="mb-6 border-b border-rule">
      <ul className="flex flex-wrap gap-x-6">
        {REVIEW_VIEWS.map((name) => (
          <li key={name}>
            <Link
              href={paths.reviewView(story.id, name)}
              prefetch={false}
              scroll={false}
              aria-current={name === view ? 'page' : undefined}
              className={VIEW_LOOK}
            >
              {labels[name]}
            </Link>
          </li>
        ))}
        {lastRead === null ? null : (
          <li>
            <Link
              href={paths.compare(story.id, String(lastRead), 'working')}
              prefetch={false}
              className={VIEW_LOOK}
            >
              Changes since I last read it
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
