import { notFound } from 'next/navigation';
import { PageHead } from '#components/layout/page-head.tsx';
import { TextDifference } from '#components/stories/text-difference.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Time } from '#components/ui/time.tsx';
import { RevisionSign } from '#components/workflow/revision-sign.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { diffTexts } from '#lib/domain/stories/diff.ts';
import { emptyText } from '#lib/domain/stories/snapshot.ts';
import { requireActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import { revisionForDesk } from '#lib/server/stories/revision-queries.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';

type Props = { params: Promise<{ id: string; number: string }> };

export const metadata = { title: 'Revision' };

export default async function RevisionPage({ params }: Props) {
  const actor = await requireActor();
  const { id, number: asked } = await params;
  const number = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0;
  const story = await storyForDesk(store(), actor, id);
  const revision = await revisionForDesk(store(), actor, id, number);
  if (!story || !revision) notFound();
  const before = await revisionForDesk(store(), actor, id, number - 1);
  const { zone } = await siteForReader(store());
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
        actions={<LinkButton href={paths.history(id)}>All revisions</LinkButton>}
      />
      <div className="flex flex-col gap-10">
        <Panel title={before ? `Changes from revision ${number - 1}` : 'How it began'}>
          <TextDifference difference={diffTexts(before?.text ?? emptyText(), revision.text)} />
        </Panel>
        {story.revision.number === number ? null : (
          <Panel title="What has changed since">
            <TextDifference difference={diffTexts(revision.text, story.text)} />
          </Panel>
        )}
      </div>
    </>
  );
}
