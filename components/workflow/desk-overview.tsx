import type { ReactNode } from 'react';
import { StoryGroup } from '#components/stories/story-group.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Role } from '#lib/domain/auth/roles.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { StaffRef, StorySummary } from '#lib/domain/stories/views.ts';
import { QueueNote } from './queue-note.tsx';

type Item = StorySummary & { isContributor: boolean; returned: { note: string; by: StaffRef } | null };
type Overview = {
  returned: readonly Item[];
  drafts: readonly StorySummary[];
  waiting: readonly Item[];
  toPublish: readonly Item[];
  recentlyLive: readonly StorySummary[];
};

type Props = { actor: Actor; overview: Overview; zone: string; start: ReactNode };

/** What needs this person now, in the order in which their role would ask. */
export function DeskOverview(props: Props) {
  const { actor, overview } = props;
  const View = VIEWS[actor.role];
  const isEmpty = Object.values(overview).every((list) => list.length === 0);
  return isEmpty ? <NothingYet {...props} /> : <div className="flex flex-col gap-10">{View(props)}</div>;
}

const VIEWS: Record<Role, (props: Props) => ReactNode> = {
  writer: ForWriter,
  checker: ForChecker,
  editor: ForEditor,
  admin: ForEditor,
};

function ForWriter({ actor, overview, zone }: Props) {
  const note = (item: Item) => <QueueNote item={item} actor={actor} />;
  return (
    <>
      <StoryGroup title="Returned to you" stories={overview.returned} zone={zone} note={note} />
      <StoryGroup
        title="Your drafts"
        empty="No drafts. Start a new story, or import one."
        stories={overview.drafts}
        zone={zone}
      />
      <StoryGroup
        title="Waiting for an editor"
        empty="Nothing of yours is in review."
        stories={[...overview.waiting, ...overview.toPublish]}
        zone={zone}
        leadsTo="review"
      />
      <StoryGroup title="Recently live" stories={overview.recentlyLive} zone={zone} leadsTo="review" />
    </>
  );
}

function ForEditor({ actor, overview, zone }: Props) {
  const note = (item: Item) => <QueueNote item={item} actor={actor} />;
  // What this person can decide stands before what only others can.
  const waiting = [...overview.waiting].sort((a, b) => Number(a.isContributor) - Number(b.isContributor));
  return (
    <>
      <StoryGroup
        title="Waiting for review"
        empty="Nothing waits to be read."
        stories={waiting}
        zone={zone}
        leadsTo="review"
        note={note}
      />
      <StoryGroup
        title="Approved, ready to publish"
        empty="Nothing waits to be published."
        stories={overview.toPublish}
        zone={zone}
        leadsTo="review"
      />
      <StoryGroup title="With the writer again" stories={overview.returned} zone={zone} note={note} />
      <StoryGroup title="Your drafts" stories={overview.drafts} zone={zone} />
      <StoryGroup title="Recently live" stories={overview.recentlyLive} zone={zone} leadsTo="review" />
    </>
  );
}

function ForChecker({ overview, zone }: Props) {
  const sensitive = overview.waiting.filter((story) => story.sensitivity !== 'normal');
  const others = overview.waiting.filter((story) => story.sensitivity === 'normal');
  return (
    <>
      <StoryGroup
        title="Sensitive stories in review"
        empty="No sensitive story is in review."
        stories={sensitive}
        zone={zone}
        leadsTo="review"
      />
      <StoryGroup title="Other stories in review" stories={others} zone={zone} leadsTo="review" />
      <StoryGroup title="Recently live" stories={overview.recentlyLive} zone={zone} leadsTo="review" />
    </>
  );
}

function NothingYet({ actor, start }: Props) {
  const words: Record<Role, string> = {
    writer: 'Start with an empty page, or import a text file. Nothing you type is lost.',
    checker: 'Stories appear here once they are submitted for review.',
    editor: 'Stories appear here once their writers submit them. You can also start one.',
    admin: 'Invite the people of your desk, name the sections, and start the first story.',
  };
  return (
    <EmptyState
      title="Nothing needs you now."
      action={
        <>
          {actor.role === 'admin' ? <LinkButton href={paths.staff()}>Invite staff</LinkButton> : null}
          {start}
        </>
      }
    >
      {words[actor.role]}
    </EmptyState>
  );
}
