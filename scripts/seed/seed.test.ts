import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { randomId, type Store } from '#lib/server/kernel/store.ts';
import { staffForDesk, storiesForDesk } from '#lib/server/stories/desk-queries.ts';
import { frontForReader, storiesForFeed, storyForReader } from '#lib/server/stories/reader-queries.ts';
import { seedDemo } from './seed.ts';

const NOW = '2026-11-23T09:00:00.000Z';
const folder = mkdtempSync(path.join(tmpdir(), 'countersign-seed-'));
const mediaDir = path.join(folder, 'media');
let store: Store;
let admin: Actor;

beforeAll(async () => {
  const file = path.join(folder, 'demo.db');
  await migrateDatabase(file, NOW);
  store = { database: openDatabase(file), clock: () => NOW, newId: randomId };
  await seedDemo(store, { mediaDir });
  const staff = await staffForDesk(store);
  admin = { id: staff.find(({ name }) => name === 'Ada Fenwick')?.id ?? '', name: '', role: 'admin' };
});

afterAll(async () => {
  await store.database.close();
  rmSync(folder, { recursive: true, force: true });
});

test('there is a story in every state of review, one put away, and eight or more live', async () => {
  const { items } = await storiesForDesk(store, admin, {});
  const reviews = new Set(items.map((story) => story.review));
  expect(reviews).toEqual(new Set(['draft', 'submitted', 'changes-asked', 'approved']));
  expect(items.filter((story) => story.publication === 'live').length).toBeGreaterThanOrEqual(8);
  expect(items.some((story) => story.publication === 'live' && !story.liveIsCurrent)).toBe(true);
  const archived = await storiesForDesk(store, admin, { archived: true });
  expect(archived.items).toHaveLength(1);
});

test('readers get what is live with its picture, and nothing from the future', async () => {
  const stories = await storiesForFeed(store);
  for (const story of stories) {
    expect(story.lead, story.headline).not.toBeNull();
    expect(story.updatedAt < NOW, story.headline).toBe(true);
  }
  const { lead, rivers } = await frontForReader(store);
  expect(lead).not.toBeNull();
  expect(rivers).toHaveLength(5);
  expect(stories.some((story) => story.updatedAt > story.firstPublishedAt)).toBe(true);
});

test('the story about real people claims no reason and no link that its source does not give', async () => {
  const story = await storyForReader(store, 'mind', 'ketamine-therapy-who-said-what');
  expect(story?.contentNote).not.toBe('');
  expect(story?.helpBox).not.toBe('');
  expect(story?.bodyHtml).toContain('Not recorded');
  expect(story?.bodyHtml).not.toMatch(/<a |“|pregnan|grief|miscarr|Odom|Legend/i);
});

test('sowing twice is sowing once', async () => {
  expect(await seedDemo(store, { mediaDir })).toEqual({ seeded: false });
});
