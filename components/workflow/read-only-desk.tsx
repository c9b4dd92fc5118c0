import { GrowingArticle } from '#components/presence/growing-article.client.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { may, type StoryFacts, type StoryRefusal } from '#lib/domain/stories/permission.ts';
import type { DeskStory, ArticleView, SiteView } from '#lib/domain/stories/views.ts';
import { ArchiveForm } from './archive-form.client.tsx';
import { refusalWords } from './refusal-words.ts';
import { WithdrawHere } from './withdraw-here.client.tsx';

type Props = {
  actor: Actor;
  story: DeskStory & { facts: StoryFacts };
  /** Why the actor may not edit it now. */
  refusal: StoryRefusal;
  preview: ArticleView;
  site: SiteView;
  unarchive: FormAction;
};

/** The text as it stands, the reason why it stands still, and the verb that changes that. */
export function ReadOnlyDesk({ actor, story, refusal, preview, site, unarchive }: Props) {
  const { id, facts, revision } = story;
  return (
    <div className="grid gap-6">
      <Notice tone="accent" role="note" title="You can read this text, but not change it now.">
        <p>{refusalWords('draft', refusal, facts)}</p>
        {may(actor, 'withdraw', facts).allowed ? (
          <WithdrawHere storyId={id} hash={revision.hash} facts={facts} />
        ) : null}
        {may(actor, 'un-archive', facts).allowed ? (
          <ArchiveForm verb="un-archive" action={unarchive} storyId={id} />
        ) : null}
      </Notice>
      <GrowingArticle site={site} first={{ revision: revision.id, article: preview }} />
    </div>
  );
}
