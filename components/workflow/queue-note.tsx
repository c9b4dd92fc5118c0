import { Badge } from '#components/ui/badge.tsx';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { CAPABILITIES } from '#lib/domain/stories/permission.ts';
import type { StaffRef, StorySummary } from '#lib/domain/stories/views.ts';

type Item = StorySummary & { isContributor: boolean; returned: { note: string; by: StaffRef } | null };

/** What a line of the queue needs from this actor, or why they cannot give it. */
export function QueueNote({ item, actor }: { item: Item; actor: Actor }) {
  if (item.returned) {
    return (
      <p className="border-l-2 border-accent pl-3 font-reading">
        <span className="text-muted">{item.returned.by.name}: </span>
        {item.returned.note}
      </p>
    );
  }
  if (item.review !== 'submitted' || CAPABILITIES.approve[actor.role] === 'none') return null;
  if (item.isContributor) {
    return <p className="text-muted">You had a hand in it, so somebody else must approve it.</p>;
  }
  return <Badge tone="accent">You may approve it</Badge>;
}
