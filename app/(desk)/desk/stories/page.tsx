import { PageHead } from '#components/layout/page-head.tsx';
import { NewStory } from '#components/stories/new-story.tsx';
import { StoryFilter } from '#components/stories/story-filter.tsx';
import { DeskList } from '#components/stories/desk-list.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { parseStoryFilter, type SearchParams } from '#lib/domain/stories/story-filter.ts';
import { mayStart } from '#lib/domain/stories/permission.ts';
import { store } from '#lib/server/kernel/store.ts';
import { sectionsInOrder, siteForReader } from '#lib/server/stories/reader-queries.ts';
import { staffForDesk, storiesForDesk } from '#lib/server/stories/desk-queries.ts';
import { requireActor } from '#lib/next/session.ts';

export const metadata = { title: 'Stories' };

export default async function StoriesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const filter = parseStoryFilter(await searchParams);
  const page = await storiesForDesk(store(), actor, filter.query);
  const { zone } = await siteForReader(store());
  const canStart = mayStart(actor).allowed;
  return (
    <>
      <PageHead title="Stories" actions={canStart ? <NewStory /> : null} />
      <StoryFilter
        chosen={filter.chosen}
        sections={await sectionsInOrder(store())}
        people={await staffForDesk(store())}
      />
      {page.items.length > 0 ? (
        <>
          <h2 className="sr-only">
            {filter.isFiltered ? 'Stories found' : 'All stories, last changed first'}
          </h2>
          <DeskList stories={page.items} zone={zone} />
        </>
      ) : (
        <NoStories isFiltered={filter.isFiltered} canStart={canStart} />
      )}
      {page.next ? (
        <p className="mt-6">
          <LinkButton href={paths.storiesWith(filter.older(page.next))}>Older</LinkButton>
        </p>
      ) : null}
    </>
  );
}

function NoStories({ isFiltered, canStart }: { isFiltered: boolean; canStart: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No story fits."
        action={<LinkButton href={paths.stories()}>Show all stories</LinkButton>}
      >
        Try fewer words, or any state.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No stories yet." action={canStart ? <NewStory /> : null}>
      {canStart
        ? 'Start with an empty page, or bring in a text file: headline first, then a sentence, then the story.'
        : 'Stories appear here once their writers submit them.'}
    </EmptyState>
  );
}
