import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditEntries } from '#db/schema/audit.ts';
import { previewLinks } from '#db/schema/stories-drafting.ts';
import { HOUR, MINUTE } from '#lib/domain/kernel/clock.ts';
import { sha256 } from '#lib/domain/kernel/digest.ts';
import { suspendAccount } from '../auth/suspend-account.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must, onScreen, paragraphs, submittedStory, withSection, write } from '../kernel/test-story.ts';
import { approveStory } from '../workflow/approve-story.ts';
import { publishStory } from '../workflow/publish-story.ts';
import { archiveStory, unarchiveStory } from './archive-story.ts';
import { countPreviewView } from './count-preview-view.ts';
import { createStory } from './create-story.ts';
import { makePreviewLink } from './make-preview-link.ts';
import { openPreviewLink, previewLinksForDesk, sharedPreview } from './preview-link-queries.ts';
import { revokePreviewLink } from './revoke-preview-link.ts';

describe('a preview link', () => {
  let desk: TestStore;
  beforeEach(async () => {
    desk = await testStore();
    await withSection(desk);
  });
  afterEach(() => desk.close());

  async function draft() {
    const { id: storyId } = must(await createStory(desk.store, desk.cast.writer));
    must(await write(desk, desk.cast.writer, storyId));
    return storyId;
  }
  async function share(storyId: string, actor = desk.cast.writer, note = 'the lawyer') {
    const { base } = await onScreen(desk, desk.cast.admin, storyId);
    const input = { storyId, revisionId: base, lifetime: '48-hours' as const, note };
    return makePreviewLink(desk.store, actor, input);
  }

  it('shows the revision it was made for, and no later one', async () => {
    const storyId = await draft();
    const { token } = must(await share(storyId));
    must(await write(desk, desk.cast.writer, storyId, { document: paragraphs('Fifty.') }));
    const preview = await sharedPreview(desk.store, token);
    expect(preview).toMatchObject({ revisionNumber: 2, sharedBy: desk.cast.writer.name, live: null });
    expect(preview?.article.bodyHtml).toContain('forty');
    expect(preview?.article.bodyHtml).not.toContain('Fifty');
  });

  it('keeps 256 bits nowhere but with whoever made it', async () => {
    const { id, token } = must(await share(await draft()));
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const [row] = await desk.store.database.read.select().from(previewLinks).where(eq(previewLinks.id, id));
    expect(row?.tokenHash).toBe(sha256(token));
    expect(JSON.stringify(row)).not.toContain(token);
    const entries = await desk.store.database.read.select().from(auditEntries);
    expect(entries.at(-1)).toMatchObject({ verb: 'make preview link', object: id });
    expect(JSON.stringify(entries)).not.toContain(token);
  });

  it('opens nothing when it is unknown, expired, revoked, of a suspended maker or of a story put away', async () => {
    const open = (token: string) => openPreviewLink(desk.store, token);
    const storyId = await draft();
    const made = must(await share(storyId));
    expect(await open(made.token)).toBe(made.id);
    for (const wrong of ['', 'none', made.token.slice(1), `${made.token}=`, 'A'.repeat(43), made.id]) {
      expect([wrong, await open(wrong)]).toEqual([wrong, null]);
    }
    must(await archiveStory(desk.store, desk.cast.writer, { storyId }));
    expect(await open(made.token)).toBeNull();
    must(await unarchiveStory(desk.store, desk.cast.writer, { storyId }));
    expect(await open(made.token)).toBe(made.id);
    must(await revokePreviewLink(desk.store, desk.cast.editor, { linkId: made.id }));
    expect(await open(made.token)).toBeNull();

    const expiring = must(await share(storyId));
    desk.clock.advance(48 * HOUR - MINUTE);
    expect(await open(expiring.token)).toBe(expiring.id);
    desk.clock.advance(MINUTE);
    expect(await open(expiring.token)).toBeNull();

    const ofEditor = must(await share(storyId, desk.cast.editor2));
    must(await suspendAccount(desk.store, desk.cast.admin, { accountId: desk.cast.editor2.id }));
    expect(await open(ofEditor.token)).toBeNull();
  });

  it('says where its story is live once it is', async () => {
    const { storyId, hash } = await submittedStory(desk);
    const { token } = must(await share(storyId, desk.cast.editor));
    must(await approveStory(desk.store, desk.cast.editor, { storyId, hash, note: '' }));
    must(await publishStory(desk.store, desk.cast.editor, { storyId, hash }));
    const live = async () => (await sharedPreview(desk.store, token))?.live;
    expect(await live()).toEqual({ path: '/nature/harbour-herons', isThisText: true });
    must(await write(desk, desk.cast.writer, storyId, { headline: 'Herons counted' }));
    const newer = must(await share(storyId));
    expect((await sharedPreview(desk.store, newer.token))?.live).toMatchObject({ isThisText: false });
  });

  it('is made, listed and ended by those who may draft the story, in any state of review', async () => {
    const { storyId } = await submittedStory(desk);
    const { id } = must(await share(storyId));
    expect(await share(storyId, desk.cast.checker)).toMatchObject({ code: 'role' });
    expect(await share(storyId, desk.cast.writer2)).toMatchObject({ code: 'not-found' });
    for (const [actor, code] of [
      [desk.cast.checker, 'role'],
      [desk.cast.writer2, 'not-found'],
    ] as const) {
      expect(await revokePreviewLink(desk.store, actor, { linkId: id })).toMatchObject({ code });
      expect(await previewLinksForDesk(desk.store, actor, storyId)).toBeNull();
    }
    expect(await previewLinksForDesk(desk.store, desk.cast.editor, storyId)).toMatchObject([
      { id, note: 'the lawyer', isOpen: true, views: 0, lastViewedAt: null, revisionNumber: 2 },
    ]);
    const other = await draft();
    const foreign = { storyId: other, revisionId: (await onScreen(desk, desk.cast.writer, storyId)).base };
    expect(
      await makePreviewLink(desk.store, desk.cast.writer, { ...foreign, lifetime: '1-hour', note: '' }),
    ).toMatchObject({ code: 'not-found' });
  });

  it('counts views without an entry in the log', async () => {
    const storyId = await draft();
    const { id } = must(await share(storyId));
    const before = await desk.store.database.read.select().from(auditEntries);
    desk.clock.advance(MINUTE);
    await countPreviewView(desk.store, id);
    await countPreviewView(desk.store, id);
    expect(await previewLinksForDesk(desk.store, desk.cast.writer, storyId)).toMatchObject([
      { views: 2, lastViewedAt: desk.clock.now() },
    ]);
    expect(await desk.store.database.read.select().from(auditEntries)).toEqual(before);
  });
});
