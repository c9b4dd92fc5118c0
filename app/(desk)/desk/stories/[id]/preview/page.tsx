import { notFound } from 'next/navigation';
import { endPreview, sharePreview } from '#app/_actions/story-history.ts';
import { PreviewControls } from '#components/stories/preview-controls.tsx';
import { PreviewLinks } from '#components/stories/preview-links.client.tsx';
import { PreviewScreen } from '#components/stories/preview-screen.tsx';
import { StoryPlaces } from '#components/stories/story-places.tsx';
import { StoryState } from '#components/stories/story-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { RevisionSign } from '#components/workflow/revision-sign.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { frameLook, parsePreviewLook } from '#lib/domain/stories/preview.ts';
import { requireActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { comparisonForDesk } from '#lib/server/stories/compare-queries.ts';
import { previewLinksForDesk } from '#lib/server/stories/preview-link-queries.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata = { title: 'Preview' };

export default async function PreviewPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ id }, asked] = [await params, await searchParams];
  const story = await storyForDesk(store(), actor, id);
  if (!story) notFound();
  const pinned = /^[1-9]\d{0,8}$/.test(String(asked.revision)) ? Number(asked.revision) : null;
  const found =
    pinned === null ? null : await comparisonForDesk(store(), actor, id, { from: 'before', to: pinned });
  if (pinned !== null && !found?.to) notFound();
  const revision = found?.to?.ref ?? story.revision;
  const text = found?.to?.text ?? story.text;
  const links = await previewLinksForDesk(store(), actor, id);
  const { zone } = await siteForReader(store());
  const look = parsePreviewLook(asked);
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <StoryPlaces id={id} here="preview" />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <RevisionSign number={revision.number} hash={revision.hash} />
          <StoryState {...story} />
        </div>
      </div>
      <h1 className="mb-4 font-reading text-title font-medium">
        {text.headline || 'No headline yet'}
        <span className="sr-only">, as a reader sees it</span>
      </h1>
      {revision.id === story.revision.id ? null : (
        <div className="mb-4">
          <Notice tone="accent">
            This is revision {revision.number}. Revision {story.revision.number} is the current one.
          </Notice>
        </div>
      )}
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <PreviewControls storyId={id} look={look} revision={pinned} />
        <a
          href={paths.previewFrame(id, revision.number, frameLook(look))}
          target="_blank"
          rel="noopener"
          className="link inline-flex min-h-9 items-center text-small"
        >
          Open it alone, in a new tab
        </a>
      </div>
      <PreviewScreen storyId={id} number={revision.number} look={look} />
      {links === null ? null : (
        <div className="mt-8 max-w-measure">
          <PreviewLinks
            storyId={id}
            revision={revision}
            links={links}
            zone={zone}
            make={sharePreview}
            revoke={endPreview}
          />
        </div>
      )}
    </>
  );
}
