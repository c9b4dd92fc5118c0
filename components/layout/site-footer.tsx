import { Mark } from '#components/ui/mark.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { SectionRef } from '#lib/domain/stories/snapshot.ts';
import type { SiteView } from '#lib/domain/stories/views.ts';

export function SiteFooter({ site, sections }: { site: SiteView; sections: SectionRef[] }) {
  return (
    <footer className="footer">
      <div className="footer-name">
        <Mark className="footer-mark" />
        <p>
          <a href={paths.front()}>{site.name}</a>
        </p>
      </div>
      <p className="footer-promise">
        Every story here was read and approved by someone who did not write it. What they approved is what you
        read, word for word.
      </p>
      <ul className="footer-links">
        {sections.map((section) => (
          <li key={section.slug}>
            <a href={paths.section(section.slug)}>{section.name}</a>
          </li>
        ))}
        <li>
          <a href={paths.feed()}>RSS feed</a>
        </li>
      </ul>
      <p className="footer-privacy">No tracking and no cookies on these pages.</p>
    </footer>
  );
}
