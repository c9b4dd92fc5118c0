import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';
import { Select, type Option } from '#components/ui/select.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { RevisionRef } from '#lib/domain/stories/views.ts';
import { REASON_WORDS } from './history-words.ts';

type Props = {
  storyId: string;
  /** Newest first. */
  revisions: readonly RevisionRef[];
  zone: string;
  from: number | null;
  to: number | null;
};

/** Which two texts are compared; an ordinary form, so that it needs no script. */
export function CompareForm({ storyId, revisions, zone, from, to }: Props) {
  const times = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  const options = revisions.map(({ number, at, author, reason }): Option => {
    const words = reason === 'saved' ? '' : `, ${REASON_WORDS[reason]}`;
    return {
      value: String(number),
      label: `${number} · ${author.name}, ${times.format(new Date(at))}${words}`,
    };
  });
  return (
    <form
      action={paths.compareForm(storyId)}
      className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] sm:items-end"
    >
      <Select
        key={`from-${from}`}
        label="From revision"
        name="from"
        options={options}
        defaultValue={from === null ? undefined : String(from)}
      />
      <Select
        key={`to-${to}`}
        label="To revision"
        name="to"
        options={options}
        defaultValue={to === null ? undefined : String(to)}
      />
      <Button type="submit">Compare</Button>
    </form>
  );
}

type LinksProps = {
  storyId: string;
  working: number;
  /** What there is to compare the current text with; null where the story has no such text. */
  since: { read: number | null; approved: number | null; live: number | null };
};

/** The comparisons that people ask for most. */
export function CompareLinks({ storyId, working, since }: LinksProps) {
  const links = [
    { from: since.read, label: 'Since I last read it' },
    { from: since.approved, label: 'Since it was approved' },
    { from: since.live, label: 'Since what is live' },
    { from: working > 1 ? ('before' as const) : null, label: 'The last save' },
  ].filter(({ from }) => from !== null);
  if (links.length === 0) return null;
  return (
    <nav aria-label="Changes to the current text">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-small">
        {links.map(({ from, label }) => (
          <li key={label}>
            <Link
              href={paths.compare(storyId, String(from), 'working')}
              prefetch={false}
              className="link inline-flex min-h-8 items-center"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
