/** Two people, one text: nobody's words silently replace another's, and saving never stops. */
import type { Page } from '@playwright/test';
import {
  expect,
  saveState,
  storyBody,
  takeTheTurn,
  test,
  typeAtTheEnd,
  uniqueHeadline,
  untilSaved,
  writeStory,
} from './support/cast.ts';

/** The writer has a story open and the editor, off the network, has typed in it. */
async function behindTheBack(writer: Page, editor: Page, id: string, type: () => Promise<void>) {
  await editor.goto(`/desk/stories/${id}`);
  await takeTheTurn(editor);
  await expect(storyBody(editor)).toHaveAttribute('contenteditable', 'true');
  await editor.context().setOffline(true);
  await type();
  await takeTheTurn(writer);
}

test('what both wrote is in the text, and the desk says whose changes came in', async ({ as }) => {
  const writer = await as('writer');
  const editor = await as('editor');
  const id = await writeStory(writer, uniqueHeadline('Herons twice'), 'They counted forty.');
  await storyBody(writer).press('Control+End');
  await storyBody(writer).press('Enter');
  await writer.keyboard.type('A second paragraph.');
  await untilSaved(writer);

  await behindTheBack(writer, editor, id, async () => {
    await storyBody(editor).press('Control+Home');
    await editor.keyboard.type('In spring, ');
  });
  await storyBody(writer).press('Control+End');
  await writer.keyboard.type(' It goes on.');
  await untilSaved(writer);
  await editor.context().setOffline(false);
  await expect(editor.getByRole('region', { name: 'Who writes' })).toContainText('Your text is saved.', {
    timeout: 30_000,
  });

  await writer.keyboard.type(' And on.');
  await expect(writer.getByRole('status', { name: 'Merged changes' })).toHaveText(
    /Ruth Calder’s changes to a paragraph were merged in\. See the history/,
  );
  await untilSaved(writer);
  await expect(storyBody(writer)).toContainText('In spring, They counted forty.');
  await expect(storyBody(writer)).toContainText('A second paragraph. It goes on. And on.');

  // The caret stayed where it was, and the other's words are not this writer's to undo.
  await writer.keyboard.type(' Still.');
  await expect(storyBody(writer)).toContainText('It goes on. And on. Still.');
  await storyBody(writer).press('Control+z');
  await storyBody(writer).press('Control+z');
  await expect(storyBody(writer)).toContainText('In spring, They counted');
});

test('where both changed the same words both stay, until somebody decides', async ({ as }) => {
  const writer = await as('writer');
  const editor = await as('editor');
  const id = await writeStory(writer, uniqueHeadline('Herons forty'), 'They counted forty herons.');
  await behindTheBack(writer, editor, id, () => storyBody(editor).fill('They counted fifty herons.'));
  await storyBody(writer).fill('They counted sixty herons.');
  await untilSaved(writer);
  await editor.context().setOffline(false);
  await expect(saveState(editor)).toHaveText(/Two versions$/, { timeout: 30_000 });

  const places = editor.getByRole('region', { name: 'Two versions' });
  await expect(places).toContainText('Nell Abara');
  await expect(places).toContainText('sixty');
  await expect(storyBody(editor)).toContainText('sixty');
  await expect(storyBody(editor)).toContainText('fifty');

  // Typing goes on, the place is still open after a reload, and one choice closes it.
  await storyBody(editor).press('Control+End');
  await editor.keyboard.type(' At dawn.');
  await expect(saveState(editor)).toHaveText(/Two versions$/);
  await editor.reload();
  await takeTheTurn(editor);
  await expect(saveState(editor)).toHaveText(/Two versions$/);
  await editor.getByRole('button', { name: 'Keep theirs' }).click();
  await untilSaved(editor);
  await expect(places).toBeHidden();
  await expect(storyBody(editor)).toContainText('sixty');
  await expect(storyBody(editor)).not.toContainText('fifty');
  await editor.goto(`/desk/stories/${id}/history`);
  await expect(editor.getByRole('main')).toContainText('set aside', { ignoreCase: true });
});

test('two windows of one person', async ({ as }) => {
  const first = await as('writer');
  const id = await writeStory(first, uniqueHeadline('Herons in two windows'), 'One.');
  await first.context().setOffline(true);
  await storyBody(first).press('Control+Home');
  await first.keyboard.type('From the first window. ');
  const second = await as('writer');
  await typeAtTheEnd(second, id, ' From the second window.');
  await first.context().setOffline(false);
  await expect(first.getByRole('article')).toContainText(
    'From the first window. One. From the second window.',
    { timeout: 30_000 },
  );
  await expect(first.getByRole('region', { name: 'Who writes' })).toContainText('in another tab');
});
