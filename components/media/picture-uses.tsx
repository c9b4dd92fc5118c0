import Link from 'next/link';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { PictureUses, UsePlace } from '#lib/domain/media/views.ts';

const PLACE_WORDS: Record<UsePlace, string> = {
  working: 'in the text being written',
  live: 'in the text that is live',
  approved: 'in an approved text',
  older: 'in an older text only',
};

/** Where a picture is shown. */
export function PictureUsesList({ uses }: { uses: PictureUses }) {
  const { stories, hidden, templates } = uses;
  if (stories.length === 0 && hidden === 0 && templates.length === 0) {
    return <p className="text-small text-muted">No story shows it.</p>;
  }
  return (
    <ul className="grid gap-2 text-small">
      {stories.map(({ id, headline, places }) => (
        <li key={id}>
          <Link className="link" prefetch={false} href={paths.deskStory(id)}>
            {headline || 'A story without a headline'}
          </Link>
          <span className="text-muted">, {listed(places.map((place) => PLACE_WORDS[place]))}</span>
        </li>
      ))}
      {templates.map((name) => (
        <li key={name}>The template of the section {name}</li>
      ))}
      {hidden > 0 ? (
        <li className="text-muted">
          {hidden === 1 ? 'One story that is' : `${hidden} stories that are`} not open to you
        </li>
      ) : null}
    </ul>
  );
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}
