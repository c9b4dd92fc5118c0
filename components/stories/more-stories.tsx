import { paths } from '#lib/domain/kernel/paths.ts';
import type { SectionRef } from '#lib/domain/stories/snapshot.ts';
import type { SiteView, StoryCard as Card } from '#lib/domain/stories/views.ts';
import { StoryCard } from './story-card.tsx';

/** What else the section has, by date; nothing is chosen by who reads what. */
export function MoreStories({
  section,
  stories,
  site,
}: {
  section: SectionRef;
  stories: Card[];
  site: SiteView;
}) {
  if (stories.length === 0) return null;
  return (
    <aside className="more" aria-labelledby="more">
      <h2 className="more-name" id="more">
        More in <a href={paths.section(section.slug)}>{section.name}</a>
      </h2>
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            <StoryCard story={story} site={site} size="line" />
          </li>
        ))}
      </ul>
    </aside>
  );
}
