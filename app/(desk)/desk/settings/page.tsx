import { notFound } from 'next/navigation';
import {
  dropTemplate,
  makeByline,
  openSection,
  renameSection,
  reorderSection,
  saveByline,
  saveSite,
} from '#app/_actions/site.ts';
import { BylinesForm } from '#components/bylines/bylines-form.client.tsx';
import { PageHead } from '#components/layout/page-head.tsx';
import { SectionsForm } from '#components/stories/sections-form.client.tsx';
import { SiteForm } from '#components/stories/site-form.client.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { mayChangeSite } from '#lib/domain/auth/permission.ts';
import { requireActor } from '#lib/next/session.ts';
import { bylinesForDesk } from '#lib/server/bylines/queries.ts';
import { store } from '#lib/server/kernel/store.ts';
import { staffForDesk } from '#lib/server/stories/desk-queries.ts';
import { sectionsWithTemplate } from '#lib/server/stories/new-story-queries.ts';
import { sectionsInOrder, siteForReader } from '#lib/server/stories/reader-queries.ts';

export const metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const actor = await requireActor();
  if (!mayChangeSite(actor).allowed) notFound();
  const site = await siteForReader(store());
  const sections = await sectionsInOrder(store());
  const templates = await sectionsWithTemplate(store());
  const bylines = await bylinesForDesk(store());
  const people = await staffForDesk(store());
  return (
    <>
      <PageHead title="Settings" lead="What readers see around every story." />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <div className="flex flex-col gap-10">
          <Panel title="Site">
            <SiteForm site={site} action={saveSite} />
          </Panel>
          <Panel title="Bylines">
            <BylinesForm
              bylines={bylines}
              people={people}
              actions={{ add: makeByline, change: saveByline }}
            />
          </Panel>
        </div>
        <Panel title="Sections" aside="In the order in which they stand on the front">
          <SectionsForm
            sections={sections}
            withTemplate={templates.map((section) => section.slug)}
            actions={{ add: openSection, rename: renameSection, move: reorderSection, dropTemplate }}
          />
        </Panel>
      </div>
    </>
  );
}
