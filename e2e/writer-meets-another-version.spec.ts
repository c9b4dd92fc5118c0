/** Two people, one text: nobody's words silently replace another's. */
import { expect, saveState, storyBody, storyIdOf, test, uniqueHeadline, writeStory } from './support/cast.ts';

test('a save on an older text is kept on screen beside the newer one', async ({ as }) => {
  const writer = await as('writer');
  const id = await writeStory(writer, uniqueHeadline('Herons twice'), 'They counted forty.');
  const second = await writer.context().newPage();
  await second.goto(`/desk/stories/${id}`);
  await storyBody(second).click();
  await second.keyboard.press('Control+End');
  await second.keyboard.type(' From the second tab.');
  await expect(saveState(second)).toHaveText(/^Saved at/);

  await storyBody(writer).click();
  await writer.keyboard.press('Control+End');
  await writer.keyboard.type(' From the first tab.');
  await expect(saveState(writer)).toHaveText(/Two versions$/);
  await expect(writer.getByText('From the second tab.').first()).toBeVisible();
  await expect(storyBody(writer)).toContainText('From the first tab.');

  await writer.getByRole('button', { name: /^Keep mine/ }).click();
  await expect(saveState(writer)).toHaveText(/^Saved at/);
  await writer.goto(`/desk/stories/${storyIdOf(writer)}/history`);
  await expect(writer.getByRole('main')).toContainText('Revision 3');
});

test('what is typed while the server is away is sent when it is back', async ({ as }) => {
  const writer = await as('writer');
  const headline = uniqueHeadline('Herons offline');
  await writeStory(writer, headline, 'They counted forty.');
  await writer.context().setOffline(true);
  await storyBody(writer).click();
  await writer.keyboard.press('Control+End');
  await writer.keyboard.type(' And one more.');
  await expect(saveState(writer)).toHaveText(/Not saved: the server cannot be reached/);
  await writer.context().setOffline(false);
  await expect(saveState(writer)).toHaveText(/^Saved at/, { timeout: 30_000 });
  await writer.reload();
  await expect(storyBody(writer)).toContainText('And one more.');
});
