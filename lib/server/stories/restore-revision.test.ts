import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditEntries } from '#db/schema/audit.ts';
import { media } from '#db/schema/media.ts';
import { revisions, sections, stories } from '#db/schema/stories.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { storyText } from '#lib/domain/stories/arbitrary-document.ts';
import { imagesOf } from '#lib/domain/stories/document-images.ts';
import type { StoryText } from '#lib/domain/stories/snapshot.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must, onScreen, paragraphs, submittedStory, withSection, write } from '../kernel/test-story.ts';
import { transact } from '../kernel/transact.ts';
import { approveStory } from '../workflow/approve-story.ts';
import { publishStory } from '../workflow/publish-story.ts';
import { addSection } from './change-site.ts';
import { createStory } from './create-story.ts';
import { restoreRevision } from './restore-revision.ts';
import { readSnapshot } from './story-rows.ts';
import { hashText, writeRevision } from './write-revision.ts';

describe('restoring a text', () => {
  let desk: TestStore;
  beforeEach(async () => {
    desk = await testStore();
    await withSection(desk);
  });
  afterEach(() => desk.close());

  /** A story of the writer's with these bodies, one revision each, after the empty first. */
  async function storyOf(...bodies: string[]): Promise<Id> {
    const { id } = must(await createStory(desk.store, desk.cast.writer));
    for (const body of bodies) {
      must(await write(desk, desk.cast.writer, id, { document: paragraphs(body), slug: `s-${id}` }));
    }
    return id;
  }
  const rowsOf = (storyId: Id) =>
    desk.store.database.read
      .select()
      .from(revisions)
      .where(eq(revisions.storyId, storyId))
      .orderBy(revisions.number);
  const restore = async (storyId: Id, number: number, actor = desk.cast.writer) => {
    const rows = await rowsOf(storyId);
    const { base } = await onScreen(desk, desk.cast.admin, storyId);
    const revisionId = rows.find((row) => row.number === number)?.id ?? '';
    return restoreRevision(desk.store, actor, { storyId, revisionId, seen: base });
  };
  const storyRow = async (storyId: Id) => {
    const [row] = await desk.store.database.read.select().from(stories).where(eq(stories.id, storyId));
    return row;
  };

  it('writes a new revision with the hash and the bytes of the old one, and keeps what was between', async () => {
    const id = await storyOf('They counted forty.', 'They counted fifty.');
    const restored = must(await restore(id, 2));
    expect(restored).toMatchObject({ changed: true, otherSlug: null, review: 'draft' });
    const rows = await rowsOf(id);
    expect(rows.map(({ number, reason }) => [number, reason])).toEqual([
      [1, 'created'],
      [2, 'saved'],
      [3, 'saved'],
      [4, 'restored'],
    ]);
    expect(rows[3]).toMatchObject({
      hash: rows[1]?.hash,
      snapshot: rows[1]?.snapshot,
      parentId: rows[2]?.id,
    });
    expect(await storyRow(id)).toMatchObject({ workingRevisionId: rows[3]?.id });
    const [entry] = await desk.store.database.read
      .select()
      .from(auditEntries)
      .orderBy(sql`rowid desc`)
      .limit(1);
    expect(entry).toMatchObject({ verb: 'draft', beforeHash: rows[2]?.hash, afterHash: rows[1]?.hash });
  });

  it('brings back the empty text that a story began with', async () => {
    const id = await storyOf('They counted forty.');
    must(await restore(id, 1));
    const rows = await rowsOf(id);
    expect(rows[2]?.hash).toBe(rows[0]?.hash);
    expect(await storyRow(id)).toMatchObject({ headline: '', sectionSlug: null, slug: '' });
  });

  it('writes nothing where the text is the current one already', async () => {
    const id = await storyOf('They counted forty.');
    expect(must(await restore(id, 2))).toMatchObject({ changed: false });
    expect(await rowsOf(id)).toHaveLength(2);
  });

  it('is refused with the newer text in hand if somebody saved meanwhile', async () => {
    const id = await storyOf('One.', 'Two.');
    const rows = await rowsOf(id);
    const { base } = await onScreen(desk, desk.cast.writer, id);
    must(await write(desk, desk.cast.editor, id, { document: paragraphs('Three.'), slug: `s-${id}` }));
    const input = { storyId: id, revisionId: rows[1]?.id ?? '', seen: base };
    expect(await restoreRevision(desk.store, desk.cast.writer, input)).toEqual({
      ok: false,
      code: 'text-moved',
      current: { number: 4 },
    });
    expect(await rowsOf(id)).toHaveLength(4);
  });

  it('needs what drafting needs', async () => {
    const { storyId } = await submittedStory(desk);
    for (const [actor, code] of [
      [desk.cast.writer, 'in-review'],
      [desk.cast.writer2, 'not-found'],
      [desk.cast.checker, 'role'],
    ] as const) {
      expect([actor.name, await restore(storyId, 1, actor)]).toMatchObject([actor.name, { ok: false, code }]);
    }
    expect(must(await restore(storyId, 1, desk.cast.editor))).toMatchObject({ review: 'submitted' });
  });

  it('knows no revision of another story', async () => {
    const [id, other] = [await storyOf('One.'), await storyOf('Two.')];
    const foreign = (await rowsOf(other))[1]?.id ?? '';
    const { base } = await onScreen(desk, desk.cast.writer, id);
    const input = { storyId: id, revisionId: foreign, seen: base };
    expect(await restoreRevision(desk.store, desk.cast.writer, input)).toMatchObject({ code: 'not-found' });
  });

  it('keeps an approval that stands for the text that comes back', async () => {
    const { storyId, hash } = await submittedStory(desk);
    must(await approveStory(desk.store, desk.cast.editor, { storyId, hash, note: '' }));
    must(await publishStory(desk.store, desk.cast.editor, { storyId, hash }));
    must(await write(desk, desk.cast.writer, storyId, { headline: 'A mistake' }));
    expect(must(await restore(storyId, 2))).toMatchObject({ review: 'approved' });
    expect(await onScreen(desk, desk.cast.writer, storyId)).toMatchObject({ hash });
  });

  it('gives another address where the old one was taken since, and says which', async () => {
    const first = must(await createStory(desk.store, desk.cast.writer)).id;
    must(await write(desk, desk.cast.writer, first, { slug: 'herons' }));
    must(await write(desk, desk.cast.writer, first, { slug: 'herons-counted' }));
    const second = must(await createStory(desk.store, desk.cast.writer)).id;
    must(await write(desk, desk.cast.writer, second, { slug: 'herons' }));
    expect(must(await restore(first, 2))).toMatchObject({ changed: true, otherSlug: 'herons-2' });
    expect(await storyRow(first)).toMatchObject({ slug: 'herons-2' });
  });

  it('is refused where a picture or the section is gone', async () => {
    const id = await storyOf('One.', 'Two.');
    const lead = { media: 'c'.repeat(64), alt: '', caption: '', credit: '', focus: { x: 50, y: 50 } };
    await forge(id, { ...readSnapshot((await rowsOf(id))[2] ?? { snapshot: '{}' }).text, lead });
    expect(await restore(id, 4)).toMatchObject({ code: 'picture-gone' });
    const text = readSnapshot((await rowsOf(id))[1] ?? { snapshot: '{}' }).text;
    await forge(id, { ...text, section: { slug: 'gone', name: 'Gone' } });
    expect(await restore(id, 5)).toMatchObject({ code: 'section-gone' });
  });

  it('gives back every field of any text, to the hash', async () => {
    for (const [slug, name] of [
      ['health', 'Health'],
      ['money', 'Money'],
      ['cold-water', 'Cold'],
      ['grief', 'Grief'],
    ]) {
      must(await addSection(desk.store, desk.cast.admin, { slug: slug ?? '', name: name ?? '' }));
    }
    const id = await storyOf('Where it begins.');
    await fc.assert(
      fc.asyncProperty(storyText, async (text) => {
        await withMedia(text);
        const number = await forge(id, text);
        const old = (await rowsOf(id)).find((row) => row.number === number);
        const restored = must(await restore(id, number));
        expect(restored.otherSlug).toBeNull();
        expect(restored.revision.hash).toBe(old?.hash);
        const { story } = await onScreen(desk, desk.cast.writer, id);
        expect(story.text).toEqual(readSnapshot(old ?? { snapshot: '' }).text);
        expect(story.revision.hash).toBe(hashText(text).hash);
      }),
      { numRuns: 60 },
    );
    expect(await desk.store.database.read.select().from(sections)).toHaveLength(5);
  }, 60_000);

  /** A kept revision of the story with this text beside the line, as no editor would send it; its number. */
  async function forge(storyId: Id, text: StoryText): Promise<number> {
    const { base } = await onScreen(desk, desk.cast.admin, storyId);
    const written = await transact(desk.store, null, async (t) => {
      const value = await writeRevision(t.tx, {
        id: t.newId(),
        storyId,
        parentId: base,
        text: hashText(text),
        reason: 'set-aside',
        authorId: desk.cast.writer.id,
        at: t.now,
      });
      return { ok: true as const, value };
    });
    return must(written).number;
  }

  async function withMedia(text: StoryText): Promise<void> {
    const hashes = [...imagesOf(text.document), ...(text.lead ? [text.lead.media] : [])];
    for (const hash of new Set(hashes)) {
      await desk.store.database.write(async (tx) => {
        await tx
          .insert(media)
          .values({
            hash,
            type: 'image/png',
            width: 1,
            height: 1,
            bytes: 1,
            addedAt: desk.clock.now(),
            addedBy: desk.cast.writer.id,
          })
          .onConflictDoNothing();
      });
    }
  }
});
