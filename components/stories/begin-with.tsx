import Link from 'next/link';
import type { NewId } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { SectionRef } from '#lib/domain/stories/snapshot.ts';

type Props = {
  templates: readonly SectionRef[];
  /** The slug of the section whose template is on the page; empty for none. */
  chosen: string;
  /** Each choice is a story of its own, so that the editor begins anew. */
  newId: NewId;
};

/** Above a story without a letter: the templates that it may begin with. */
export function BeginWith({ templates, chosen, newId }: Props) {
  if (templates.length === 0) return null;
  const choices = [{ slug: '', name: 'Nothing' }, ...templates];
  return (
    <nav
      aria-label="Begin with a template"
      className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-small"
    >
      <span className="text-muted">Begin with</span>
      <ul className="flex flex-wrap gap-x-3">
        {choices.map(({ slug, name }) => (
          <li key={slug}>
            <Link
              href={paths.begin(newId(), slug === '' ? undefined : slug)}
              replace
              prefetch={false}
              aria-current={slug === chosen ? 'true' : undefined}
              className="inline-flex min-h-6 items-center text-accent underline decoration-1 underline-offset-4 hover:decoration-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
