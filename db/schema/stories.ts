import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';
import { sql } from 'drizzle-orm';
import {
  APPROVAL_ROLES,
  PUBLICATION_STATES,
  REVIEW_STATES,
  REVISION_REASONS,
  SENSITIVITIES,
} from '../../lib/domain/stories/vocabulary.ts';
import { accounts } from './auth.ts';
import { id, instant, oneOf } from './columns.ts';

/** One row: what the operator says of the site. */
export const site = sqliteTable('site', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  tagline: text('tagline').notNull(),
  /** IANA zone of the desk and of the dates that readers see. */
  zone: text('zone').notNull(),
  /** BCP 47. */
  language: text('language').notNull(),
});

export const sections = sqliteTable('sections', {
  id: id().primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
  /** The document that a new story of this section begins with, as JSON; null: an empty one. */
  template: text('template'),
});

/**
 * A story: its ids, its two independent states and what lists need. Every word that a reader can
 * see lives in revisions; `headline`, `sectionSlug` and `slug` are copies of the working revision's.
 */
export const stories = sqliteTable(
  'stories',
  {
    id: id().primaryKey(),
    createdAt: instant('created_at').notNull(),
    createdBy: id('created_by')
      .notNull()
      .references(() => accounts.id),
    review: text('review', { enum: REVIEW_STATES }).notNull(),
    publication: text('publication', { enum: PUBLICATION_STATES }).notNull(),
    sensitivity: text('sensitivity', { enum: SENSITIVITIES }).notNull(),
    /** A note of the desk to itself; never part of the snapshot. */
    deskNote: text('desk_note').notNull().default(''),
    archivedAt: instant('archived_at'),
    workingRevisionId: id('working_revision_id')
      .notNull()
      .references((): AnySQLiteColumn => revisions.id),
    headline: text('headline').notNull(),
    sectionSlug: text('section_slug'),
    slug: text('slug').notNull(),
    changedAt: instant('changed_at').notNull(),
    changedBy: id('changed_by')
      .notNull()
      .references(() => accounts.id),
    livePublicationId: id('live_publication_id').references((): AnySQLiteColumn => publications.id),
  },
  (table) => [
    oneOf('stories_review', table.review, REVIEW_STATES),
    oneOf('stories_publication', table.publication, PUBLICATION_STATES),
    oneOf('stories_sensitivity', table.sensitivity, SENSITIVITIES),
    uniqueIndex('stories_address')
      .on(table.sectionSlug, table.slug)
      .where(sql`section_slug is not null and slug <> '' and archived_at is null`),
    index('stories_by_working_revision').on(table.workingRevisionId),
    index('stories_by_change').on(table.changedAt, table.id),
    index('stories_by_review').on(table.review, table.changedAt, table.id),
    index('stories_by_section').on(table.sectionSlug, table.changedAt, table.id),
  ],
);

/** Writers a story is or was assigned to; contributors from then on. */
export const storyWriters = sqliteTable(
  'story_writers',
  {
    storyId: id('story_id')
      .notNull()
      .references((): AnySQLiteColumn => stories.id),
    accountId: id('account_id')
      .notNull()
      .references(() => accounts.id),
    assignedAt: instant('assigned_at').notNull(),
    assignedBy: id('assigned_by')
      .notNull()
      .references(() => accounts.id),
    /** Set when the story was given to others. */
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.storyId, table.accountId] }),
    index('story_writers_by_account').on(table.accountId),
  ],
);

/** Immutable (triggers) and content-addressed: `hash` is the SHA-256 of the canonical snapshot. */
export const revisions = sqliteTable(
  'revisions',
  {
    id: id().primaryKey(),
    storyId: id('story_id')
      .notNull()
      .references((): AnySQLiteColumn => stories.id),
    /** 1, 2, 3 … within the story, as people name it. */
    number: integer('number').notNull(),
    parentId: id('parent_id').references((): AnySQLiteColumn => revisions.id),
    hash: text('hash').notNull(),
    /** The canonical JSON that was hashed. */
    snapshot: text('snapshot').notNull(),
    reason: text('reason', { enum: REVISION_REASONS }).notNull(),
    authorId: id('author_id')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
  },
  (table) => [
    oneOf('revisions_reason', table.reason, REVISION_REASONS),
    uniqueIndex('revisions_number').on(table.storyId, table.number),
    index('revisions_by_hash').on(table.storyId, table.hash),
    index('revisions_by_parent').on(table.parentId),
  ],
);

/**
 * A signature on a content hash. Immutable but for its withdrawal; `digest` is the SHA-256 of the
 * canonical record (see lib/domain/stories/approval.ts), so that a forged row shows.
 */
export const approvals = sqliteTable(
  'approvals',
  {
    id: id().primaryKey(),
    storyId: id('story_id')
      .notNull()
      .references(() => stories.id),
    revisionId: id('revision_id')
      .notNull()
      .references(() => revisions.id),
    hash: text('hash').notNull(),
    role: text('role', { enum: APPROVAL_ROLES }).notNull(),
    note: text('note').notNull().default(''),
    by: id('by')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
    digest: text('digest').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: id('withdrawn_by').references(() => accounts.id),
  },
  (table) => [
    oneOf('approvals_role', table.role, APPROVAL_ROLES),
    index('approvals_by_hash').on(table.storyId, table.hash),
    index('approvals_by_revision').on(table.revisionId),
  ],
);

/** What went live, when, by whom; one row per publish. The body is stored as readers get it. */
export const publications = sqliteTable(
  'publications',
  {
    id: id().primaryKey(),
    storyId: id('story_id')
      .notNull()
      .references((): AnySQLiteColumn => stories.id),
    revisionId: id('revision_id')
      .notNull()
      .references(() => revisions.id),
    hash: text('hash').notNull(),
    bodyHtml: text('body_html').notNull(),
    headline: text('headline').notNull(),
    sectionSlug: text('section_slug').notNull(),
    slug: text('slug').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: id('published_by')
      .notNull()
      .references(() => accounts.id),
    /** The story's first publication; the same in each of its rows, so that rivers need no join. */
    firstPublishedAt: instant('first_published_at').notNull(),
    /** Set when a later publication took its place, or it was taken down. */
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('publications_live_address')
      .on(table.sectionSlug, table.slug)
      .where(sql`ended_at is null`),
    uniqueIndex('publications_live_story')
      .on(table.storyId)
      .where(sql`ended_at is null`),
    index('publications_by_hash').on(table.storyId, table.hash),
    index('publications_by_revision').on(table.revisionId),
    index('publications_river').on(table.endedAt, table.firstPublishedAt, table.id),
    index('publications_section_river').on(
      table.sectionSlug,
      table.endedAt,
      table.firstPublishedAt,
      table.id,
    ),
  ],
);
