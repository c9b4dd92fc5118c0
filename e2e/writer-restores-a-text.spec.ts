/** A text that was there once can be there again; nothing between the two is lost. */
import { expect, storyBody, submit, test, typeAtTheEnd, uniqueHeadline, writeStory } from './support/cast.ts';
import { signInByKeyboard, tabTo } from './support/keyboard.ts';

test('compared, restored and compared again without a mouse', async ({ as, browser }) => {
  const writer = await as('writer');
  const id = await writeStory(writer, uniqueHeadline('Herons restored'), 'They counted forty.');
  // Whoever leaves the page lets others write.
  await writer.goto('/desk');
  const editor = await as('editor');
  await typeAtTheEnd(editor, id, ' The editor made it fifty.');
  await editor.goto('/desk');

  const page = await (await browser.newContext()).newPage();
  await signInByKeyboard(page, 'writer');
  await page.goto(`/desk/stories/${id}/history`);
  await tabTo(page, page.getByRole('link', { name: 'The last save' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/words added in 1 block/)).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText('Change 1 of 1')).toBeVisible();
  await expect(page.locator(':focus')).toContainText('The editor made it fifty.');

  await tabTo(page, page.getByRole('button', { name: 'Restore this text' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Restore revision \d+\?$/ });
  await expect(dialog).toContainText('stay in the history');
  await tabTo(page, dialog.getByRole('button', { name: /^Restore revision/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Restored. The text of that revision is the current one again')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('restored an earlier text');

  await page.goto(`/desk/stories/${id}`);
  await expect(storyBody(page)).not.toContainText('fifty');
  await expect(storyBody(page)).toContainText('They counted forty.');
  await page.context().close();
});

test('refused with the way to what changed, if somebody saved meanwhile', async ({ as }) => {
  const writer = await as('writer');
  const id = await writeStory(writer, uniqueHeadline('Herons meanwhile'), 'They counted forty.');
  await writer.goto(`/desk/stories/${id}/history/1`);
  await typeAtTheEnd(await as('editor'), id, ' And fifty.');
  await writer.getByRole('button', { name: 'Restore this text' }).click();
  await writer.getByRole('button', { name: 'Restore revision 1' }).click();
  await expect(writer.getByText('Nothing was restored.')).toBeVisible();
  await writer.getByRole('link', { name: 'See what changed' }).click();
  await expect(writer.getByText('And fifty.')).toBeVisible();
});

test('refused with its reason while others read the text', async ({ as }) => {
  const writer = await as('writer');
  const id = await writeStory(writer, uniqueHeadline('Herons in review'), 'They counted forty.');
  await submit(writer);
  await writer.goto(`/desk/stories/${id}/history/1`);
  const button = writer.getByRole('button', { name: 'Restore this text' });
  await expect(button).toBeDisabled();
  await expect(button).toHaveAccessibleDescription(/An editor is reading this text/);
});
