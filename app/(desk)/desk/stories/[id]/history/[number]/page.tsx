import { notFound } from 'next/navigation';
import { restore } from '#app/_actions/story-history.ts';
import { PageHead } from '#components/layout/page-head.tsx';
import { summaryWords } from '#components/stories/history-words.ts';
import { ReadMark } from '#components/stories/read-mark.client.tsx';
import { TextDifference } from '#components/stories/text-difference.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Time } from '#components/ui/time.tsx';
import { RestoreForm } from '#components/workflow/restore-form.client.tsx';
import { RevisionSign } from '#components/workflow/revision-sign.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { diffSummary } from '#lib/domain/stories/diff-summary.ts';
import { diffTexts } from '#lib/domain/stories/diff.ts';
import { may } from '#lib/domain/stories/permission.ts';
import { emptyText } from '#lib/domain/stories/snapshot.ts';
import { requireActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { comparisonForDesk } from '#lib/server/stories/compare-queries.ts';
import { picturesForDesk } from '#lib/server/stories/picture-queries.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';

type Props = { params: Promise<{ id: string; number: string }> };

export const metadata = { title: 'Revision' };

export default async function RevisionPage({ params }: Props) {
  const actor = await requireActor();
  const { id, number: asked } = await params;
  const number = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0;
  const story = await storyForDesk(store(), actor, id);
  const compared = await comparisonForDesk(store(), actor, id, { from: 'before', to: number });
  if (!story || !compared?.to) notFound();
  const { from: before, to: revision } = compared;
  const { zone } = await siteForReader(store());
  const changes = diffTexts(before?.text ?? emptyText(), revision.text);
  const pictures = {
    ...(before ? await picturesForDesk(store(), before.text) : {}),
    ...(await picturesForDesk(store(), revision.text)),
  };
  return (
    <>
      <PageHead
        above={<RevisionSign number={number} hash={revision.ref.hash} />}
        title={revision.text.headline || 'No headline yet'}
        lead={
          <>
            {revision.ref.author.name} · <Time at={revision.ref.at} zone={zone} look="full" />
          </>
        }
        actions={
          <>
            <RestoreForm
              storyId={id}
              revision={revision.ref}
              working={story.revision}
              decision={may(actor, 'draft', story.facts)}
              facts={story.facts}
              action={restore}
            />
            {story.revision.number === number ? null : (
              <LinkButton href={paths.compare(id, String(number), 'working')}>
                Compare with the current text
              </LinkButton>
            )}
            <LinkButton href={paths.deskPreviewWith(id, `revision=${number}`)}>As readers see it</LinkButton>
            <LinkButton href={paths.history(id)}>All revisions</LinkButton>
          </>
        }
      />
      <Panel
        title={before ? `Changes from revision ${before.ref.number}` : 'How it began'}
        aside={summaryWords(diffSummary(changes))}
      >
        <TextDifference difference={changes} pictures={pictures} />
      </Panel>
      <ReadMark storyId={id} revisionId={revision.ref.id} />
    </>
  );
}
