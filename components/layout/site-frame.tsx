import type { ReactNode } from 'react';
import type { SectionRef } from '#lib/domain/stories/snapshot.ts';
import type { SiteView } from '#lib/domain/stories/views.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteMasthead } from './site-masthead.tsx';

type Props = {
  site: SiteView;
  sections: SectionRef[];
  look?: 'front' | 'inside';
  here?: string | undefined;
  latest?: string | null | undefined;
  children: ReactNode;
};

/** What stands around every page that readers see. */
export function SiteFrame({ site, sections, look = 'inside', here, latest, children }: Props) {
  return (
    <div className="site">
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <SiteMasthead site={site} sections={sections} look={look} here={here} latest={latest} />
      <main id="main">{children}</main>
      <SiteFooter site={site} sections={sections} />
    </div>
  );
}
