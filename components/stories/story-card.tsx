import { dateOnly } from '#lib/domain/stories/reader-dates.ts';
import type { SiteView, StoryCard as Card } from '#lib/domain/stories/views.ts';
import { BylineNames } from './byline-names.tsx';
import { Picture } from './picture.tsx';

type Props = {
  story: Card;
  site: SiteView;
  /** How loud: the story of the day, the first of a river, one of many, a line. */
  size: 'lead' | 'first' | 'item' | 'line';
  level?: 2 | 3;
  /** Names the section above the headline, where the list is of several. */
  kicker?: boolean;
};

/** How wide the picture of each stands, as lists.css lays it out. */
const WIDTHS = {
  lead: '(min-width: 76rem) 43rem, (min-width: 60rem) 56vw, 100vw',
  first: '(min-width: 60rem) 27rem, (min-width: 44rem) 46vw, 100vw',
  item: '(min-width: 44rem) 26rem, 100vw',
  line: '100vw',
};

/** A story in a list. The headline is its only link, so that a list of links reads as headlines. */
export function StoryCard({ story, site, size, level = 3, kicker = false }: Props) {
  const Headline = level === 2 ? 'h2' : 'h3';
  const language = story.language ?? undefined;
  const pictured = story.lead && size !== 'line' ? story.lead : null;
  return (
    <div className={`card card-${size}${pictured ? ' card-pictured' : ''}`}>
      <div className="card-words">
        {kicker && <p className="kicker">{story.section.name}</p>}
        <Headline className="card-headline" lang={language}>
          <a href={story.path}>{story.headline}</a>
        </Headline>
        {size !== 'line' && story.standfirst && (
          <p className="card-standfirst" lang={language}>
            {story.standfirst}
          </p>
        )}
        <p className="card-foot">
          {size !== 'line' && story.bylines.length > 0 && (
            <span>
              <BylineNames bylines={story.bylines} />
            </span>
          )}
          <time dateTime={story.firstPublishedAt}>{dateOnly(story.firstPublishedAt, site)}</time>
        </p>
      </div>
      {pictured && (
        <div className="card-picture">
          <Picture picture={pictured} sizes={WIDTHS[size]} priority={size === 'lead'} decorative />
        </div>
      )}
    </div>
  );
}
