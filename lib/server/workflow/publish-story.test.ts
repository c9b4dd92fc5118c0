import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { invalidations } from '#db/schema/kernel.ts';
import { approvals, publications } from '#db/schema/stories.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must, onScreen, paragraphs, submittedStory, withSection, write } from '../kernel/test-story.ts';
import { verifyDatabase } from './verify-database.ts';
import { addByline, changeByline } from '../bylines/save-byline.ts';
import { assignWriters } from '../stories/assign-writers.ts';
import { oldAddress, storyForReader } from '../stories/reader-queries.ts';
import { storyForDesk } from '../stories/story-queries.ts';
import { approveStory } from './approve-story.ts';
import { publishStory } from './publish-story.ts';
import { returnStory } from './return-story.ts';
import { submitStory, withdrawStory } from './submit-story.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = await testStore();
  await withSection(desk);
});
afterEach(() => desk.close());

async function approved() {
  const submitted = await submittedStory(desk);
  must(await approveStory(desk.store, desk.cast.editor, { ...submitted, note: '' }));
  return submitted;
}

const withComma = { document: paragraphs('They counted, forty, and then one more.') };

describe('what was approved is what is live', () => {
  test('an approved text goes live as it was approved', async () => {
    const { storyId, hash } = await approved();
    const { path } = must(await publishStory(desk.store, desk.cast.editor, { storyId, hash }));
    expect(path).toBe('/nature/harbour-herons');
    const live = await storyForReader(desk.store, 'nature', 'harbour-herons');
    expect(live).toMatchObject({ hash, headline: 'A harbour town counts its herons' });
    expect(live?.bodyHtml).toContain('They counted forty');
    expect(await verifyDatabase(desk.store)).toMatchObject({ faults: [], counted: { live: 1 } });
  });

  test('publishing empties the pages that show it, in the same transaction', async () => {
    const { storyId, hash } = await approved();
    must(await publishStory(desk.store, desk.cast.editor, { storyId, hash }));
    const emptied = await desk.store.database.read.select().from(invalidations);
    expect(emptied.map((row) => row.key)).toEqual(
      expect.arrayContaining(['front', 'feed', 'sitemap', 'section:nature', 'story:nature/harbour-herons']),
    );
  });

  test('one comma after the approval: refused with the difference', async () => {
    const { storyId, hash } = await approved();
    const changed = must(await write(desk, desk.cast.editor2, storyId, withComma));
    const stale = await publishStory(desk.store, desk.cast.editor, { storyId, hash });
    expect(stale).toMatchObject({ ok: false, code: 'text-moved' });
    const newer = await publishStory(desk.store, desk.cast.editor, {
      storyId,
      hash: changed.revision.hash,
    });
    expect(newer).toMatchObject({ ok: false, code: 'not-approved' });
    for (const refusal of [stale, newer]) {
      expect(JSON.stringify(refusal)).toContain(',');
      expect(refusal).toHaveProperty('difference');
    }
    expect(await storyForReader(desk.store, 'nature', 'harbour-herons')).toBeNull();
  });

  test('a save that changes nothing leaves the approval standing', async () => {
    const { storyId, hash } = await approved();
    const saved = must(await write(desk, desk.cast.editor2, storyId));
    expect(saved).toMatchObject({ changed: false, review: 'approved' });
    must(await publishStory(desk.store, desk.cast.editor, { storyId, hash }));
  });

  test('a comma put in and taken out again brings the approval back', async () => {
    const { storyId, hash } = await approved();
    expect(must(await write(desk, desk.cast.editor2, storyId, withComma)).review).toBe('submitted');
    expect(must(await write(desk, desk.cast.editor2, storyId)).review).toBe('approved');
    must(await publishStory(desk.store, desk.cast.editor, { storyId, hash }));
  });

  test('an older approved text is read anew, also after a newer one was returned', async () => {
    const { storyId } = await approved();
    const newer = must(await write(desk, desk.cast.editor2, storyId, withComma));
    const second = { storyId, hash: newer.revision.hash };
    must(await approveStory(desk.store, desk.cast.editor, { ...second, note: '' }));
    must(await returnStory(desk.store, desk.cast.editor, { ...second, reason: 'Is it forty?' }));
    expect(must(await write(desk, desk.cast.writer, storyId)).review).toBe('changes-asked');
  });

  test('a draft, a submitted and a returned text cannot be published', async () => {
    const { storyId, hash } = await submittedStory(desk);
    const publish = () => publishStory(desk.store, desk.cast.editor, { storyId, hash });
    expect(await publish()).toMatchObject({ ok: false, code: 'wrong-state' });
    must(await returnStory(desk.store, desk.cast.editor, { storyId, hash, reason: 'Who counted?' }));
    expect(await publish()).toMatchObject({ ok: false, code: 'wrong-state' });
  });

  test('returning or withdrawing an approved text takes its approvals back', async () => {
    const first = await approved();
    must(await returnStory(desk.store, desk.cast.editor2, { ...first, reason: 'Not yet.' }));
    must(await submitStory(desk.store, desk.cast.writer, first));
    expect(await publishStory(desk.store, desk.cast.editor, first)).toMatchObject({
      code: 'wrong-state',
    });
    must(await approveStory(desk.store, desk.cast.editor, { ...first, note: '' }));
    must(await withdrawStory(desk.store, desk.cast.writer, first));
    must(await submitStory(desk.store, desk.cast.writer, first));
    expect(await publishStory(desk.store, desk.cast.editor, first)).toMatchObject({
      code: 'wrong-state',
    });
    const rows = await desk.store.database.read.select().from(approvals);
    expect(rows.every((row) => row.withdrawnAt !== null)).toBe(true);
  });

  test('whoever becomes a contributor after approving has approved nothing', async () => {
    const { storyId, hash } = await approved();
    must(await assignWriters(desk.store, desk.cast.admin, { storyId, writers: [desk.cast.editor.id] }));
    const refused = await publishStory(desk.store, desk.cast.editor2, { storyId, hash });
    expect(refused).toMatchObject({ ok: false, code: 'not-approved' });
  });

  test('the database itself refuses a publication that nobody approved', async () => {
    const { storyId, hash } = await submittedStory(desk);
    const { base } = await onScreen(desk, desk.cast.editor, storyId);
    const row = {
      id: 'x',
      storyId,
      revisionId: base,
      hash,
      bodyHtml: '',
      headline: '',
      sectionSlug: 'nature',
      slug: 'x',
      publishedAt: desk.clock.now(),
      publishedBy: desk.cast.editor.id,
      firstPublishedAt: desk.clock.now(),
    };
    await expect(
      desk.store.database.write(async (tx) => {
        await tx.insert(publications).values(row);
      }),
    ).rejects.toThrow(/no approval stands/);
  });
});

describe('who may countersign', () => {
  const cases = [
    ['the editor who fixed a comma', 'editor'],
    ['the admin who fixed a comma', 'admin'],
  ] as const;
  test.each(cases)('not %s', async (_, member) => {
    const { storyId } = await submittedStory(desk);
    const { revision } = must(await write(desk, desk.cast[member], storyId, withComma));
    const refused = await approveStory(desk.store, desk.cast[member], {
      storyId,
      hash: revision.hash,
      note: '',
    });
    expect(refused).toEqual({ ok: false, code: 'contributor' });
    must(await approveStory(desk.store, desk.cast.editor2, { storyId, hash: revision.hash, note: '' }));
  });

  test('not the writer, nor an editor who is assigned or behind a byline', async () => {
    const { store, cast } = desk;
    const { storyId, hash } = await submittedStory(desk);
    expect(await approveStory(store, cast.writer, { storyId, hash, note: '' })).toMatchObject({
      code: 'role',
    });
    must(await assignWriters(store, cast.admin, { storyId, writers: [cast.editor.id] }));
    expect(await approveStory(store, cast.editor, { storyId, hash, note: '' })).toMatchObject({
      code: 'contributor',
    });
    const byline = must(
      await addByline(store, cast.admin, { name: 'E. Two', bio: '', accountId: cast.editor2.id }),
    );
    const signed = must(await write(desk, cast.admin, storyId, { bylines: [byline.id] }));
    expect(
      await approveStory(store, cast.editor2, { storyId, hash: signed.revision.hash, note: '' }),
    ).toMatchObject({ code: 'contributor' });
  });

  test('nobody becomes free to approve by leaving the writers or a byline', async () => {
    const { store, cast } = desk;
    const { storyId, hash } = await submittedStory(desk);
    must(await assignWriters(store, cast.admin, { storyId, writers: [cast.editor.id] }));
    must(await assignWriters(store, cast.editor, { storyId, writers: [cast.writer2.id] }));
    const { story } = await onScreen(desk, cast.admin, storyId);
    expect(story.writers.map((person) => person.id)).toEqual([cast.writer2.id]);
    expect(await approveStory(store, cast.editor, { storyId, hash, note: '' })).toMatchObject({
      code: 'contributor',
    });
    const byline = { name: 'E. Two', bio: '', accountId: cast.editor2.id };
    const { id } = must(await addByline(store, cast.admin, byline));
    const signed = must(await write(desk, cast.admin, storyId, { bylines: [id] }));
    must(await changeByline(store, cast.editor2, { ...byline, id, accountId: null }));
    expect(
      await approveStory(store, cast.editor2, { storyId, hash: signed.revision.hash, note: '' }),
    ).toMatchObject({ code: 'contributor' });
  });

  test('a writer who was taken off and given the story again sees it again', async () => {
    const { store, cast } = desk;
    const { storyId } = await submittedStory(desk);
    const writers = async (...people: { id: string }[]) =>
      must(await assignWriters(store, cast.admin, { storyId, writers: people.map(({ id }) => id) }));
    await writers(cast.writer2);
    expect(await storyForDesk(store, cast.writer2, storyId)).not.toBeNull();
    await writers();
    expect(await storyForDesk(store, cast.writer2, storyId)).toBeNull();
    await writers(cast.writer2);
    expect(await storyForDesk(store, cast.writer2, storyId)).not.toBeNull();
  });

  test('the original writer stays a contributor of an editor’s one-comma change', async () => {
    const { store, cast } = desk;
    // An editor who wrote the story; another editor changes one comma of it after an approval.
    const { storyId, hash } = await approved();
    must(await publishStory(store, cast.editor, { storyId, hash }));
    const { revision } = must(await write(desk, cast.editor2, storyId, withComma));
    must(await submitStory(store, cast.editor2, { storyId, hash: revision.hash }));
    const { story } = await onScreen(desk, cast.editor, storyId);
    expect(story.contributors.map((person) => person.id).sort()).toEqual(
      [cast.writer.id, cast.editor2.id].sort(),
    );
  });

  test('nobody approves a text other than the one on their screen', async () => {
    const { storyId, hash } = await submittedStory(desk);
    must(await write(desk, desk.cast.editor2, storyId, withComma));
    expect(await approveStory(desk.store, desk.cast.editor, { storyId, hash, note: '' })).toMatchObject({
      ok: false,
      code: 'text-moved',
    });
  });
});

describe('addresses', () => {
  async function republish(storyId: string, slug: string) {
    const { store, cast } = desk;
    const { revision } = must(await write(desk, cast.writer, storyId, { slug }));
    const at = { storyId, hash: revision.hash };
    must(await submitStory(store, cast.writer, at));
    must(await approveStory(store, cast.editor, { ...at, note: '' }));
    must(await publishStory(store, cast.editor, at));
  }

  test('A → B → C → A: every older address is one hop from the live one, without loops', async () => {
    const { storyId, hash } = await approved();
    must(await publishStory(desk.store, desk.cast.editor, { storyId, hash }));
    for (const slug of ['b', 'c']) await republish(storyId, slug);
    for (const old of ['/nature/harbour-herons', '/nature/b']) {
      expect(await oldAddress(desk.store, old)).toEqual({ status: 301, to: '/nature/c' });
    }
    await republish(storyId, 'harbour-herons');
    expect(await oldAddress(desk.store, '/nature/harbour-herons')).toBeNull();
    for (const old of ['/nature/b', '/nature/c']) {
      expect(await oldAddress(desk.store, old)).toEqual({
        status: 301,
        to: '/nature/harbour-herons',
      });
    }
    const live = await desk.store.database.read
      .select()
      .from(publications)
      .where(eq(publications.storyId, storyId));
    expect(live.filter((row) => row.endedAt === null)).toHaveLength(1);
  });

  test('an address that a live story left leads to it, and is given to no other', async () => {
    const { storyId, hash } = await approved();
    must(await publishStory(desk.store, desk.cast.editor, { storyId, hash }));
    await republish(storyId, 'b');
    const other = await submittedStory(desk);
    expect((await onScreen(desk, desk.cast.editor, other.storyId)).story.text.slug).toBe('harbour-herons-2');
    must(await approveStory(desk.store, desk.cast.editor, { ...other, note: '' }));
    must(await publishStory(desk.store, desk.cast.editor, other));
    expect(await oldAddress(desk.store, '/nature/harbour-herons')).toEqual({ status: 301, to: '/nature/b' });
  });

  test('a live story stays as it is, byte for byte, while it is back in review', async () => {
    const { storyId, hash } = await approved();
    must(await publishStory(desk.store, desk.cast.editor, { storyId, hash }));
    const before = await storyForReader(desk.store, 'nature', 'harbour-herons');
    const changed = must(await write(desk, desk.cast.writer, storyId, withComma));
    expect(changed.review).toBe('draft');
    must(await submitStory(desk.store, desk.cast.writer, { storyId, hash: changed.revision.hash }));
    expect(await storyForReader(desk.store, 'nature', 'harbour-herons')).toEqual(before);
  });

  test('two stories of a section never share an address', async () => {
    await submittedStory(desk);
    const { storyId } = await submittedStory(desk);
    const { story } = await onScreen(desk, desk.cast.editor, storyId);
    expect(story.text.slug).toBe('harbour-herons-2');
  });
});
