import { paths } from '#lib/domain/kernel/paths.ts';
import { dateLine } from '#lib/domain/stories/reader-dates.ts';
import type { SectionRef } from '#lib/domain/stories/snapshot.ts';
import type { SiteView } from '#lib/domain/stories/views.ts';

type Props = {
  site: SiteView;
  sections: SectionRef[];
  /** The front page wears the full masthead; every other page a narrow one. */
  look: 'front' | 'inside';
  /** Slug of the section that the page belongs to. */
  here?: string | undefined;
  /**
   * When anything here was last published. Not today's date: a finished page is kept until the next
   * publication, and would go on saying yesterday's.
   */
  latest?: string | null | undefined;
};

export function SiteMasthead({ site, sections, look, here, latest }: Props) {
  const Name = look === 'front' ? 'h1' : 'p';
  return (
    <header className={`masthead masthead-${look}`}>
      <div className="masthead-rules" />
      <div className="masthead-top">
        <Name className="wordmark">
          <a href={paths.front()}>{site.name}</a>
        </Name>
        {look === 'front' && (
          <p className="dateline">
            <span>{site.tagline}</span>
            {latest && (
              <span>
                Latest: <time dateTime={latest}>{dateLine(latest, site)}</time>
              </span>
            )}
          </p>
        )}
      </div>
      {sections.length > 0 && (
        <nav className="sections" aria-label="Sections">
          <ul>
            {sections.map((section) => (
              <li key={section.slug}>
                <a
                  href={paths.section(section.slug)}
                  aria-current={section.slug === here ? 'true' : undefined}
                >
                  {section.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
