import Link from 'next/link';
import { LinkPending } from '#components/ui/link-pending.client.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';

type Here = 'write' | 'review' | 'history' | 'preview';

/** The rooms of one story. */
export function StoryPlaces({ id, here }: { id: string; here: Here }) {
  const places: { key: Here; label: string; href: string }[] = [
    { key: 'write', label: 'Text', href: paths.deskStory(id) },
    { key: 'review', label: 'Review', href: paths.review(id) },
    { key: 'history', label: 'History', href: paths.history(id) },
    { key: 'preview', label: 'Preview', href: paths.deskPreview(id) },
  ];
  return (
    <nav aria-label="This story">
      <ul className="-ml-2 flex flex-wrap gap-x-1">
        {places.map(({ key, label, href }) => (
          <li key={key}>
            <Link
              href={href}
              prefetch={false}
              aria-current={key === here ? 'page' : undefined}
              className="flex min-h-9 items-center px-2 text-small text-accent underline decoration-1 underline-offset-4 hover:decoration-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {label}
              <LinkPending />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
