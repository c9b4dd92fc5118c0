import { notFound } from 'next/navigation';
import { restore } from '#app/_actions/story-history.ts';
import { PageHead } from '#components/layout/page-head.tsx';
import { ChangeSteps } from '#components/stories/change-steps.client.tsx';
import { CompareForm, CompareLinks } from '#components/stories/compare-form.tsx';
import { MissingSide, SideFacts } from '#components/stories/compare-sides.tsx';
import { summaryWords } from '#components/stories/history-words.ts';
import { ReadMark } from '#components/stories/read-mark.client.tsx';
import { StoryPlaces } from '#components/stories/story-places.tsx';
import { TextDifference } from '#components/stories/text-difference.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { RestoreForm } from '#components/workflow/restore-form.client.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { parseCompared } from '#lib/domain/stories/compared.ts';
import { diffSummary } from '#lib/domain/stories/diff-summary.ts';
import { diffTexts } from '#lib/domain/stories/diff.ts';
import { may } from '#lib/domain/stories/permission.ts';
import { requireActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { comparisonForDesk } from '#lib/server/stories/compare-queries.ts';
import { picturesForDesk } from '#lib/server/stories/picture-queries.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import { sinceForDesk } from '#lib/server/stories/reading-queries.ts';
import { revisionsForDesk } from '#lib/server/stories/revision-queries.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata = { title: 'Compare' };

export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ id }, query] = [await params, await searchParams];
  const asked = { from: parseCompared(query.from) ?? 'before', to: parseCompared(query.to) ?? 'working' };
  const story = await storyForDesk(store(), actor, id);
  const compared = await comparisonForDesk(store(), actor, id, asked);
  const choices = await revisionsForDesk(store(), actor, id);
  if (!story || !compared || !choices) notFound();
  const { zone } = await siteForReader(store());
  const since = await sinceForDesk(store(), actor, story);
  const { from, to } = compared;
  const difference = from && to ? diffTexts(from.text, to.text) : null;
  const changes = difference
    ? difference.fields.length + difference.document.filter(({ kind }) => kind !== 'same').length
    : 0;
  const restoring = { storyId: id, facts: story.facts, working: story.revision, action: restore };
  const decision = may(actor, 'draft', story.facts);
  return (
    <>
      <PageHead
        above={<StoryPlaces id={id} here="history" />}
        title={story.headline || 'No headline yet'}
        lead={difference ? summaryWords(diffSummary(difference)) : null}
        actions={<LinkButton href={paths.history(id)}>All revisions</LinkButton>}
      />
      <div className="mb-6 flex flex-col gap-3">
        <CompareLinks storyId={id} working={story.revision.number} since={since} />
        <CompareForm
          storyId={id}
          revisions={choices}
          zone={zone}
          from={from?.ref.number ?? null}
          to={to?.ref.number ?? null}
        />
      </div>
      {from && to && difference ? (
        <>
          <div className="grid gap-4 border-y border-rule py-4 sm:grid-cols-2">
            <SideFacts title="From" side={from.ref} working={story.revision} storyId={id} zone={zone}>
              <RestoreForm revision={from.ref} decision={decision} {...restoring} />
            </SideFacts>
            <SideFacts title="To" side={to.ref} working={story.revision} storyId={id} zone={zone}>
              <RestoreForm revision={to.ref} decision={decision} {...restoring} />
            </SideFacts>
          </div>
          <ChangeSteps key={`${from.ref.id}${to.ref.id}`} changes={changes} />
          <div className="mt-4 max-w-measure">
            <TextDifference
              difference={difference}
              pictures={{
                ...(await picturesForDesk(store(), from.text)),
                ...(await picturesForDesk(store(), to.text)),
              }}
            />
          </div>
          <ReadMark storyId={id} revisionId={to.ref.id} />
        </>
      ) : (
        <MissingSide from={asked.from} to={asked.to} hasTo={to !== null} />
      )}
    </>
  );
}
