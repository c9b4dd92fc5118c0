import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signInHere } from '#app/_actions/auth.ts';
import { assign, changeSettings } from '#app/_actions/story-drafts.ts';
import { archive, duplicate, makeTemplate, unarchive } from '#app/_actions/stories.ts';
import { InStory } from '#components/presence/in-story.client.tsx';
import { SharedDesk } from '#components/presence/shared-desk.client.tsx';
import { BeginWith } from '#components/stories/begin-with.tsx';
import { ReadMark } from '#components/stories/read-mark.client.tsx';
import { ReadOnlyDesk } from '#components/workflow/read-only-desk.tsx';
import { ReturnedNotice } from '#components/workflow/returned-notice.tsx';
import { StoryTop } from '#components/workflow/story-top.tsx';
import { WritingDesk } from '#components/workflow/writing-desk.client.tsx';
import { isId } from '#lib/domain/kernel/ids.ts';
import { may } from '#lib/domain/stories/permission.ts';
import { requireSession } from '#lib/next/session.ts';
import { bylinesForDesk } from '#lib/server/bylines/queries.ts';
import { store } from '#lib/server/kernel/store.ts';
import { readAlongForDesk } from '#lib/server/presence/queries.ts';
import { staffForDesk } from '#lib/server/stories/desk-queries.ts';
import { newStoryForDesk, sectionsWithTemplate } from '#lib/server/stories/new-story-queries.ts';
import { picturesForDesk } from '#lib/server/stories/picture-queries.ts';
import { previewForDesk } from '#lib/server/stories/preview-queries.ts';
import { sectionsInOrder, siteForReader } from '#lib/server/stories/reader-queries.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';
import { returnedWith } from '#lib/server/workflow/queries.ts';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: 'Write' };

const ACTIONS = { settings: changeSettings, assign, archive, duplicate, makeTemplate, signIn: signInHere };

export default async function StoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { actor, email, isShared } = await requireSession();
  if (!isId(id)) notFound();
  const existing = await storyForDesk(store(), actor, id);
  const section = existing ? undefined : (await searchParams).new;
  // Not typed into yet: it has an address, and no row.
  const story =
    existing ?? (typeof section === 'string' ? await newStoryForDesk(store(), actor, id, section) : null);
  if (!story) notFound();
  const site = await siteForReader(store());
  const returned = await returnedWith(store(), story);
  const decision = may(actor, 'draft', story.facts);
  return (
    <InStory storyId={id} me={actor} zone={site.zone} place="text" isThere={existing !== null}>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        {existing ? (
          <StoryTop story={story} />
        ) : (
          <BeginWith
            templates={await sectionsWithTemplate(store())}
            chosen={story.section?.slug ?? ''}
            newId={store().newId}
          />
        )}
      </div>
      {returned ? <ReturnedNotice returned={returned} zone={site.zone} /> : null}
      <div className="mt-4">
        {decision.allowed ? (
          <SharedDesk
            // Another person's text is another text: nothing of one page goes over into the other.
            key={`${actor.id} ${story.id}`}
            heading={story.headline || (existing ? 'Story without a headline' : 'New story')}
            site={site}
            readAlong={await readAlongForDesk(store(), actor, story)}
          >
            <WritingDesk
              isNew={!existing}
              actor={actor}
              session={{ email, isShared }}
              story={story}
              site={site}
              sections={await sectionsInOrder(store())}
              bylines={(await bylinesForDesk(store())).map(({ id: byline, name }) => ({ id: byline, name }))}
              staff={await staffForDesk(store())}
              pictures={await picturesForDesk(store(), story.text)}
              actions={ACTIONS}
            />
          </SharedDesk>
        ) : (
          <ReadOnlyDesk
            actor={actor}
            story={story}
            refusal={decision.code}
            preview={await previewForDesk(store(), story)}
            site={site}
            unarchive={unarchive}
          />
        )}
      </div>
      {existing ? <ReadMark storyId={id} revisionId={story.revision.id} /> : null}
    </InStory>
  );
}
