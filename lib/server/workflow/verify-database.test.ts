import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { approvals } from '#db/schema/stories.ts';
import { approvalDigest, type ApprovalRecord } from '#lib/domain/stories/approval.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must, onScreen, submittedStory, withSection } from '../kernel/test-story.ts';
import { approveStory } from './approve-story.ts';
import { verifyDatabase } from './verify-database.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = await testStore();
  await withSection(desk);
});
afterEach(() => desk.close());

describe('a forgery that fits its own digest', () => {
  test('shows, because the audit log knows nothing of it', async () => {
    const { storyId, hash } = await submittedStory(desk);
    const { base } = await onScreen(desk, desk.cast.editor, storyId);
    const record: ApprovalRecord = {
      id: desk.store.newId(),
      storyId,
      revisionId: base,
      hash,
      role: 'approver',
      note: '',
      by: desk.cast.editor.id,
      at: desk.clock.now(),
    };
    await desk.store.database.write(async (tx) => {
      await tx.insert(approvals).values({ ...record, digest: approvalDigest(record) });
    });
    expect((await verifyDatabase(desk.store)).faults).toEqual([
      `approval ${record.id}: the audit log knows nothing of it`,
    ]);
  });

  test('while a real one is counted', async () => {
    const submitted = await submittedStory(desk);
    must(await approveStory(desk.store, desk.cast.editor, { ...submitted, note: 'Read twice.' }));
    expect(await verifyDatabase(desk.store)).toMatchObject({ faults: [], counted: { approvals: 1 } });
  });
});
