/** Addresses within a section: which are taken, and the first that is not. */
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { oldAddresses } from '#db/schema/stories-front.ts';
import { publications, stories } from '#db/schema/stories.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';

/**
 * The slug, or the first of slug-2, slug-3 … that no other story of the section has. A save is never
 * refused for its address: what was typed is kept, and the desk shows the address it got.
 */
export async function freeSlug(
  db: Reader,
  storyId: Id | null,
  section: string,
  slug: string,
): Promise<string> {
  if (slug === '') return '';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!(await isTaken(db, storyId, section, candidate))) return candidate;
  }
}

/** Does another story work under this address, live there, or send its readers on from there? */
export async function isTaken(
  db: Reader,
  storyId: Id | null,
  section: string,
  slug: string,
): Promise<boolean> {
  const [working] = await db
    .select({ id: stories.id })
    .from(stories)
    .where(
      and(
        eq(stories.sectionSlug, section),
        eq(stories.slug, slug),
        isNull(stories.archivedAt),
        ...(storyId === null ? [] : [ne(stories.id, storyId)]),
      ),
    );
  const [live] = await db
    .select({ id: publications.id })
    .from(publications)
    .where(
      and(
        eq(publications.sectionSlug, section),
        eq(publications.slug, slug),
        isNull(publications.endedAt),
        ...(storyId === null ? [] : [ne(publications.storyId, storyId)]),
      ),
    );
  const [moved] = await db
    .select({ storyId: oldAddresses.storyId })
    .from(oldAddresses)
    .where(
      and(
        eq(oldAddresses.path, paths.story(section, slug)),
        ...(storyId === null ? [] : [ne(oldAddresses.storyId, storyId)]),
      ),
    );
  return working !== undefined || live !== undefined || moved !== undefined;
}
