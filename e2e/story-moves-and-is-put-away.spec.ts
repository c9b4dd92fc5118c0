/** A published address goes on working; a story that was never published can be put away and come back. */
import type { Page } from '@playwright/test';
import {
  addressOf,
  approve,
  expect,
  expectRefused,
  publish,
  publishStory,
  review,
  saveState,
  storyBody,
  submit,
  test,
  uniqueHeadline,
  writeStory,
} from './support/cast.ts';

const BODY = 'They counted forty herons and then one more.';

async function republishAt(writer: Page, editor: Page, id: string, slug: string): Promise<void> {
  await writer.goto(`/desk/stories/${id}`);
  await expect(storyBody(writer)).toBeVisible();
  await writer.getByLabel('Slug').fill(slug);
  await expect(saveState(writer)).toHaveText(/^Saved at/);
  await expect(writer.getByText('Update: draft')).toBeVisible();
  await submit(writer);
  await review(editor, id);
  await approve(editor);
  await publish(editor);
}

test('every older address leads to the newest in one step', async ({ as, request }) => {
  const [writer, editor] = [await as('writer'), await as('editor')];
  const headline = uniqueHeadline('Herons on the move');
  const first = addressOf(headline);
  const id = await publishStory(writer, editor, headline, BODY);
  expect((await request.get(first, { maxRedirects: 0 })).status()).toBe(200);

  const second = `${first}-again`;
  await republishAt(writer, editor, id, second.slice('/health/'.length));
  const third = `${first}-at-last`;
  expect((await request.get(third, { maxRedirects: 0 })).status()).toBe(404);
  await republishAt(writer, editor, id, third.slice('/health/'.length));
  for (const old of [first, second]) {
    const answer = await request.get(old, { maxRedirects: 0 });
    expect([old, answer.status(), answer.headers()['location']]).toEqual([old, 301, third]);
  }
  expect((await request.get(third, { maxRedirects: 0 })).status()).toBe(200);

  // Back where it began: no loop, and the address in between still leads here.
  await republishAt(writer, editor, id, first.slice('/health/'.length));
  expect((await request.get(first, { maxRedirects: 0 })).status()).toBe(200);
  const between = await request.get(second, { maxRedirects: 0 });
  expect([between.status(), between.headers()['location']]).toEqual([301, first]);
});

test('a story that was never published is put away, and brought back', async ({ as }) => {
  const writer = await as('writer');
  const headline = uniqueHeadline('Herons put away');
  const id = await writeStory(writer, headline, BODY);
  await writer.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(writer.getByText('Moved to the archive.')).toBeVisible();
  await writer.goto('/desk/stories');
  await expect(writer.getByRole('link', { name: headline })).toHaveCount(0);
  await writer.getByLabel('In the archive').check();
  await writer.getByRole('button', { name: 'Show' }).click();
  await writer.getByRole('link', { name: headline }).click();
  await expect(writer.getByRole('article')).toContainText(BODY);
  await expect(storyBody(writer)).toHaveCount(0);

  await writer.getByRole('button', { name: 'Bring back from the archive' }).click();
  await expect(writer.getByText('Brought back from the archive.')).toBeVisible();
  await writer.goto(`/desk/stories/${id}`);
  await expect(storyBody(writer)).toContainText(BODY);
});

test('what readers have read cannot be put away', async ({ as }) => {
  const [writer, editor] = [await as('writer'), await as('editor')];
  const id = await publishStory(writer, editor, uniqueHeadline('Herons that stay'), BODY);
  await writer.goto(`/desk/stories/${id}`);
  await expectRefused(writer, 'Archive', /has been published/);
  const answer = await writer.request.post(`/api/desk/stories/${id}/archive`, {
    data: { hash: '0'.repeat(64) },
    headers: { origin: new URL(writer.url()).origin },
  });
  expect([403, 404, 409]).toContain(answer.status());
});
