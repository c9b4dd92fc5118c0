'use client';

import type { Editor } from '@tiptap/core';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { createPictureShelf, PictureShelfContext } from '#components/media/picture-shelf.ts';
import { useHandOver } from '#components/presence/hand-over.ts';
import { BodyEditor } from '#components/stories/editor/body-editor.client.tsx';
import type { Draft } from '#components/stories/editor/draft.ts';
import { HeadlineFields } from '#components/stories/editor/headline-fields.client.tsx';
import { MergeView } from '#components/stories/editor/merge-view.client.tsx';
import { useObserved, useObservedPart } from '#components/stories/editor/observed.ts';
import { pasteOneLine } from '#components/stories/editor/paste/one-line.ts';
import { PreviewHere } from '#components/stories/editor/preview-here.client.tsx';
import { SaveStatus } from '#components/stories/editor/save-status.client.tsx';
import { useDraft } from '#components/stories/editor/use-draft.ts';
import { useFollowingSlug } from '#components/stories/editor/following-slug.ts';
import { useSaveKey } from '#components/stories/editor/save-key.ts';
import type { FormAction } from '#components/ui/form-state.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import type { MediaView } from '#lib/domain/media/views.ts';
import type { StoryFacts } from '#lib/domain/stories/permission.ts';
import type { SectionRef } from '#lib/domain/stories/snapshot.ts';
import type { DeskStory, SiteView } from '#lib/domain/stories/views.ts';
import { DeskSettingsPanel } from './desk-settings-panel.client.tsx';
import { NextStep } from './next-step.client.tsx';
import { useFirstSave } from './use-first-save.ts';

type Props = {
  actor: Actor;
  /** What this browser knows of whoever writes: for signing in again, and for keeping text on it. */
  session: { email: string; isShared: boolean };
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
    signIn: FormAction;
  };
};

/** The story while it is written. It renders once; what changes with the text watches the draft. */
export function WritingDesk(props: Props) {
  const { actor, session, story, site, pictures } = props;
  const draft = useDraft(story, { account: actor.id, keepsJournal: !session.isShared });
  const [shelf] = useState(() => createPictureShelf(pictures));
  const [panel, setPanel] = useState<HTMLDivElement | null>(null);
  const editor = useRef<Editor | null>(null);
  const language = useObservedPart(draft.fields, (fields) => fields.language ?? site.language);
  const slug = useFollowingSlug(story, draft.change);
  useSaveKey(draft.flush);
  useHandOver(draft.leave);
  return (
    <PictureShelfContext value={shelf}>
      <FreshPage draft={draft} story={story} isNew={props.isNew} />
      <div
        data-writing-desk
        onPaste={pasteOneLine}
        className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_23rem]"
      >
        <div data-writing-text className="min-w-0">
          <div className="sticky top-0 z-30 -mx-1 flex min-h-10 flex-wrap items-center justify-between gap-x-4 bg-paper px-1 py-2">
            <SaveStatus draft={draft} zone={site.zone} {...session} signIn={props.actions.signIn} />
            {props.isNew ? null : <PreviewHere storyId={story.id} flush={draft.flush} />}
          </div>
          <MergeView draft={draft} storyId={story.id} zone={site.zone} />
          <div className="mt-3">
            <HeadlineFields
              draft={draft}
              language={language}
              onChange={slug.follow}
              onLeave={() => editor.current?.commands.focus('start')}
            />
            <div className="mt-4">
              <BodyEditor
                document={story.text.document}
                language={language}
                panel={panel}
                onReady={(made) => {
                  editor.current = made;
                  draft.attach(made);
                }}
                onTransaction={draft.heard}
              />
            </div>
          </div>
        </div>
        <aside aria-label="Settings and next step" className="flex flex-col gap-5">
          <NextStep actor={actor} story={story} draft={draft} />
          <div ref={setPanel} />
          <DeskSettingsPanel
            {...props}
            draft={draft}
            siteLanguage={site.language}
            onChange={draft.change}
            onSlug={slug.write}
          />
        </aside>
      </div>
    </PictureShelfContext>
  );
}

/** What stands above the text came with the page; a save that moved the story asks for it again. */
function FreshPage({ draft, story, isNew }: { draft: Draft } & Pick<Props, 'story' | 'isNew'>) {
  const { review, hash } = useObserved(draft.facts);
  const router = useRouter();
  useFirstSave(isNew, story.id, hash !== story.revision.hash);
  useEffect(() => {
    if (review !== story.review) router.refresh();
  }, [story.review, review, router]);
  return null;
}
