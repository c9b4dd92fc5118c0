/** Where pictures are shown. A story that the actor may not see is counted and not named. */
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/client.ts';
import { mediaUses } from '#db/schema/stories-drafting.ts';
import { approvals, publications, revisions, sections, stories } from '#db/schema/stories.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { USE_PLACES, type PictureUses, type UsePlace } from '#lib/domain/media/views.ts';
import { visibleTo } from './summary-queries.ts';

type Use = { hash: string; storyId: Id; place: UsePlace };
type Template = { name: string; template: string | null };

/** The uses of each of these pictures, by hash. */
export async function usesOfPictures(
  db: Reader,
  actor: Actor,
  hashes: readonly string[],
): Promise<Map<string, PictureUses>> {
  if (hashes.length === 0) return new Map();
  const uses = await usesIn(db, hashes);
  const named = await visibleStories(
    db,
    actor,
    uses.map((use) => use.storyId),
  );
  const templates = await templatesOf(db);
  return new Map(hashes.map((hash) => [hash, usesOf(hash, uses, named, templates)]));
}

/** The condition that a text which stands shows this picture: working, live or approved. */
export function isShownByText(db: Reader, hash: AnySQLiteColumn): SQL | undefined {
  const one = { hash: mediaUses.mediaHash };
  return or(
    inArray(
      hash,
      db.select(one).from(stories).innerJoin(mediaUses, eq(mediaUses.revisionId, stories.workingRevisionId)),
    ),
    inArray(
      hash,
      db
        .select(one)
        .from(publications)
        .innerJoin(mediaUses, eq(mediaUses.revisionId, publications.revisionId))
        .where(isNull(publications.endedAt)),
    ),
    inArray(
      hash,
      db
        .select(one)
        .from(approvals)
        .innerJoin(revisions, isApproved)
        .innerJoin(mediaUses, eq(mediaUses.revisionId, revisions.id))
        .where(isNull(approvals.withdrawnAt)),
    ),
  );
}

/** An approval is of a text: it holds for every revision of the story with the same hash. */
const isApproved = and(eq(revisions.storyId, approvals.storyId), eq(revisions.hash, approvals.hash));

async function usesIn(db: Reader, hashes: readonly string[]): Promise<Use[]> {
  const these = inArray(mediaUses.mediaHash, [...hashes]);
  const use = { hash: mediaUses.mediaHash, storyId: revisions.storyId };
  const ofRevisions = () =>
    db.selectDistinct(use).from(mediaUses).innerJoin(revisions, eq(revisions.id, mediaUses.revisionId));
  const working = await ofRevisions()
    .innerJoin(stories, eq(stories.workingRevisionId, revisions.id))
    .where(these);
  const live = await ofRevisions()
    .innerJoin(publications, eq(publications.revisionId, revisions.id))
    .where(and(these, isNull(publications.endedAt)));
  const approved = await ofRevisions()
    .innerJoin(approvals, isApproved)
    .where(and(these, isNull(approvals.withdrawnAt)));
  const standing = [
    ...working.map((row) => ({ ...row, place: 'working' as const })),
    ...live.map((row) => ({ ...row, place: 'live' as const })),
    ...approved.map((row) => ({ ...row, place: 'approved' as const })),
  ];
  const older = (await ofRevisions().where(these))
    .filter(({ hash, storyId }) => !standing.some((row) => row.hash === hash && row.storyId === storyId))
    .map((row) => ({ ...row, place: 'older' as const }));
  return [...standing, ...older];
}

function usesOf(
  hash: string,
  uses: readonly Use[],
  named: readonly { id: Id; headline: string }[],
  templates: readonly Template[],
): PictureUses {
  const own = uses.filter((use) => use.hash === hash);
  const shown = named.flatMap((story) => {
    const places = USE_PLACES.filter((place) =>
      own.some((use) => use.storyId === story.id && use.place === place),
    );
    return places.length === 0 ? [] : [{ ...story, places }];
  });
  const inTemplates = templates.filter((section) => shows(section, hash)).map((section) => section.name);
  return {
    stories: shown,
    hidden: new Set(own.map((use) => use.storyId)).size - shown.length,
    templates: inTemplates,
    isInUse: inTemplates.length > 0 || own.some((use) => use.place !== 'older'),
  };
}

async function visibleStories(
  db: Reader,
  actor: Actor,
  ids: readonly Id[],
): Promise<{ id: Id; headline: string }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: stories.id, headline: stories.headline })
    .from(stories)
    .where(and(inArray(stories.id, [...new Set(ids)]), ...visibleTo(db, actor)))
    .orderBy(desc(stories.changedAt), desc(stories.id));
}

async function templatesOf(db: Reader): Promise<Template[]> {
  return db
    .select({ name: sections.name, template: sections.template })
    .from(sections)
    .where(isNotNull(sections.template))
    .orderBy(asc(sections.position));
}

/** A template is a document as JSON; a hash stands in it as itself. */
function shows({ template }: Template, hash: string): boolean {
  return template?.includes(hash) ?? false;
}
