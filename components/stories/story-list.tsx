import type { SiteView, StoryCard as Card } from '#lib/domain/stories/views.ts';
import { StoryCard } from './story-card.tsx';

type Props = {
  stories: Card[];
  site: SiteView;
  /** Where the next page of the list is, if there is one. */
  older: string | null;
  kicker?: boolean;
};

/** Stories newest first, as a section and a topic show them. */
export function StoryList({ stories, site, older, kicker = false }: Props) {
  return (
    <>
      <ol className="story-list">
        {stories.map((story) => (
          <li key={story.id}>
            <StoryCard story={story} site={site} size="item" level={2} kicker={kicker} />
          </li>
        ))}
      </ol>
      {older && (
        <p className="older">
          <a href={older} rel="next">
            Older stories
          </a>
        </p>
      )}
    </>
  );
}
