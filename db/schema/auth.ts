import { index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { ACCOUNT_STATES, LINK_KINDS, ROLES } from '../../lib/domain/auth/roles.ts';
import { id, instant, oneOf } from './columns.ts';

export const accounts = sqliteTable(
  'accounts',
  {
    id: id().primaryKey(),
    /** Normalised before it is validated; the only address mail is ever sent to. */
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    state: text('state', { enum: ACCOUNT_STATES }).notNull(),
    /** Encoded argon2id; null until an invitation was accepted. */
    passwordHash: text('password_hash'),
    createdAt: instant('created_at').notNull(),
    createdBy: id('created_by').references((): AnySQLiteColumn => accounts.id),
  },
  (table) => [
    oneOf('accounts_role', table.role, ROLES),
    oneOf('accounts_state', table.state, ACCOUNT_STATES),
  ],
);

/** One row per signed-in browser, read on every request; the cookie holds no more than its id. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: id().primaryKey(),
    accountId: id('account_id')
      .notNull()
      .references(() => accounts.id),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    endedAt: instant('ended_at'),
    userAgent: text('user_agent').notNull(),
    /** Others use this browser: nothing of a draft is kept on it. */
    sharedComputer: integer('shared_computer', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('sessions_by_account').on(table.accountId, table.endedAt)],
);

/** Single-use links (invite, reset); only the SHA-256 of the token is kept. */
export const accountLinks = sqliteTable(
  'account_links',
  {
    id: id().primaryKey(),
    kind: text('kind', { enum: LINK_KINDS }).notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    accountId: id('account_id')
      .notNull()
      .references(() => accounts.id),
    createdBy: id('created_by').references(() => accounts.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [oneOf('account_links_kind', table.kind, LINK_KINDS)],
);

/** The store of rate-limiter-flexible; its column names are that library's. */
export const rateLimits = sqliteTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: integer('expire'),
});
