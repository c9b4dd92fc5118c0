import { Panel } from '#components/ui/panel.tsx';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { StaffRef } from '#lib/domain/stories/views.ts';

type Props = { contributors: readonly StaffRef[]; createdBy: StaffRef; actor: Actor };

/** Who had a hand in this text, and so may not approve it. */
export function Contributors({ contributors, createdBy, actor }: Props) {
  return (
    <Panel title="Had a hand in it">
      <ul className="text-small">
        {contributors.map((person) => (
          <li key={person.id} className="flex flex-wrap gap-x-2 py-0.5">
            <span className={person.id === actor.id ? 'font-semibold' : undefined}>{person.name}</span>
            <span className="text-muted">
              {[person.id === actor.id ? 'you' : null, person.id === createdBy.id ? 'began it' : null]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-caption text-muted">
        They may not approve this text: whoever made or changed it, is assigned to it, or stands behind its
        byline.
      </p>
    </Panel>
  );
}
