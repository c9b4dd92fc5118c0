import { paths } from '#lib/domain/kernel/paths.ts';
import type { SectionRef } from '#lib/domain/stories/snapshot.ts';
import type { SiteView, StoryCard as Card } from '#lib/domain/stories/views.ts';
import { StoryCard } from './story-card.tsx';

/** The newest of one section on the front page: one story told, the others named. */
export function River({ section, stories, site }: { section: SectionRef; stories: Card[]; site: SiteView }) {
  const [first, ...others] = stories;
  if (!first) return null;
  return (
    <section className="river" aria-labelledby={`river-${section.slug}`}>
      <h2 className="river-name" id={`river-${section.slug}`}>
        <a href={paths.section(section.slug)}>{section.name}</a>
      </h2>
      <div className="river-first">
        <StoryCard story={first} site={site} size="first" />
      </div>
      {others.length > 0 && (
        <ul className="river-others">
          {others.map((story) => (
            <li key={story.id}>
              <StoryCard story={story} site={site} size="line" />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
