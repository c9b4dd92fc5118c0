'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { createPictureShelf, PictureShelfContext } from '#components/media/picture-shelf.ts';
import type { DraftText } from '#components/stories/editor/draft-text.ts';
import { HeadlineFields } from '#components/stories/editor/headline-fields.client.tsx';
import { SaveStatus } from '#components/stories/editor/save-status.client.tsx';
import type { SavedFacts } from '#components/stories/editor/send-draft.ts';
import { BodyEditor } from '#components/stories/editor/body-editor.client.tsx';
import { KeptText, TwoVersions, wordsOf } from '#components/stories/editor/two-versions.client.tsx';
import { useDraft } from '#components/stories/editor/use-draft.ts';
import { useFollowingSlug } from '#components/stories/editor/following-slug.ts';
import { useSaveKey } from '#components/stories/editor/save-key.ts';
import type { FormAction } from '#components/ui/form-state.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { MediaView } from '#lib/domain/media/views.ts';
import { missingParts } from '#lib/domain/stories/missing-parts.ts';
import { may, type StoryFacts } from '#lib/domain/stories/permission.ts';
import type { SectionRef } from '#lib/domain/stories/snapshot.ts';
import type { DeskStory, SiteView } from '#lib/domain/stories/views.ts';
import type { ReviewState } from '#lib/domain/stories/vocabulary.ts';
import { DeskSettingsPanel } from './desk-settings-panel.client.tsx';
import { DeskVerb } from './desk-verb.client.tsx';
import { useFirstSave } from './use-first-save.ts';

type Props = {
  actor: Actor;
  story: DeskStory & { facts: StoryFacts };
  /** Nothing was typed into it yet: no row of it exists. */
  isNew: boolean;
  site: SiteView;
  sections: readonly SectionRef[];
  bylines: readonly { id: Id; name: string }[];
  staff: readonly { id: Id; name: string; suspended: boolean }[];
  pictures: Record<string, MediaView>;
  actions: {
    settings: FormAction;
    assign: FormAction;
    archive: FormAction;
    duplicate: FormAction;
    makeTemplate: FormAction;
  };
};

/** The story while it is written: text, settings, save state, and the step to review. */
export function WritingDesk(props: Props) {
  const { actor, story, site, pictures } = props;
  const { draft, save, facts: saved, version, ...desk } = useDraft(story);
  const [shelf] = useState(() => createPictureShelf(pictures));
  const [kept, setKept] = useState<DraftText | null>(null);
  const [panel, setPanel] = useState<HTMLDivElement | null>(null);
  const focusBody = useRef<(() => void) | null>(null);
  const slug = useFollowingSlug(story, desk.change);
  useSaveKey(desk.flush);
  useFreshState(story.review, saved.review);
  useFirstSave(props.isNew, story.id, saved.hash !== story.revision.hash);

  const facts = factsNow(story, draft, saved, save.kind === 'saved');
  const verb = { storyId: story.id, facts, savedHash: desk.savedHash };
  return (
    <PictureShelfContext value={shelf}>
      <div
        data-writing-desk
        className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_23rem]"
      >
        <div data-writing-text className="min-w-0">
          <div className="sticky top-0 z-30 -mx-1 flex min-h-10 items-center bg-paper px-1 py-2">
            <SaveStatus state={save} zone={site.zone} />
          </div>
          {save.kind === 'two-versions' ? (
            <TwoVersions
              theirs={save.theirs}
              mine={draft}
              zone={site.zone}
              onKeepMine={desk.keepMine}
              onTakeTheirs={() => {
                setKept(draft);
                // Not everywhere allowed; the kept text below is there in any case.
                navigator.clipboard?.writeText(wordsOf(draft)).catch(() => undefined);
                desk.takeTheirs(save.theirs);
              }}
            />
          ) : null}
          <div key={version} className="mt-3">
            <HeadlineFields
              draft={draft}
              language={site.language}
              onChange={slug.follow}
              onLeave={() => focusBody.current?.()}
            />
            <div className="mt-4">
              <BodyEditor
                document={draft.document}
                language={site.language}
                panel={panel}
                onReady={(focus) => {
                  focusBody.current = focus;
                }}
                onChange={(document) => desk.change({ document })}
              />
            </div>
          </div>
          {kept ? <KeptText text={kept} /> : null}
        </div>
        <aside aria-label="Settings and next step" className="flex flex-col gap-5">
          <DeskVerb verb="submit" decision={may(actor, 'submit', facts)} {...verb} />
          {may(actor, 'withdraw', facts).allowed ? (
            <DeskVerb verb="withdraw" decision={{ allowed: true }} variant="secondary" {...verb} />
          ) : null}
          <div ref={setPanel} />
          <DeskSettingsPanel
            {...props}
            key={version}
            draft={draft}
            facts={facts}
            grantedSlug={saved.slug}
            siteLanguage={site.language}
            flush={desk.flush}
            onChange={desk.change}
            onSlug={slug.write}
          />
        </aside>
      </div>
    </PictureShelfContext>
  );
}

/** The state above the text came with the page; a save that moved the story asks for it again. */
function useFreshState(shown: ReviewState, saved: ReviewState): void {
  const router = useRouter();
  useEffect(() => {
    if (saved !== shown) router.refresh();
  }, [shown, saved, router]);
}

/** The page's facts, with what was typed and saved since it was loaded. */
function factsNow(story: Props['story'], draft: DraftText, saved: SavedFacts, isSaved: boolean): StoryFacts {
  const { headline, document, section, slug } = draft;
  return {
    ...story.facts,
    // A save takes a text out of review; what was approved was another one.
    review: saved.review,
    liveIsCurrent: isSaved && story.live?.hash === saved.hash,
    missing: missingParts({
      ...story.text,
      headline,
      document,
      slug,
      section: section === null ? null : { slug: section, name: section },
    }),
  };
}
