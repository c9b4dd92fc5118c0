/** Two people, one text: nobody's words silently replace another's, and saving never stops. */
import {
  expect,
  saveState,
  storyBody,
  test,
  typeAtTheEnd,
  uniqueHeadline,
  untilSaved,
  writeStory,
} from './support/cast.ts';

test('what both wrote is in the text, and the desk says whose changes came in', async ({ as }) => {
  const writer = await as('writer');
  const editor = await as('editor');
  const id = await writeStory(writer, uniqueHeadline('Herons twice'), 'They counted forty.');
  await storyBody(writer).press('Control+End');
  await storyBody(writer).press('Enter');
  await writer.keyboard.type('A second paragraph.');
  await untilSaved(writer);

  await editor.goto(`/desk/stories/${id}`);
  await storyBody(editor).press('Control+Home');
  await editor.keyboard.type('In spring, ');
  await untilSaved(editor);
  await writer.keyboard.type(' It goes on.');
  await expect(writer.getByRole('status', { name: 'Merged changes' })).toHaveText(
    /Ruth Calder’s changes to a paragraph were merged in\. See the history/,
  );
  await untilSaved(writer);
  await expect(storyBody(writer)).toContainText('In spring, They counted forty.');
  await expect(storyBody(writer)).toContainText('A second paragraph. It goes on.');

  // The caret stayed where it was, and the other's words are not this writer's to undo.
  await writer.keyboard.type(' Still.');
  await expect(storyBody(writer)).toContainText('It goes on. Still.');
  await storyBody(writer).press('Control+z');
  await storyBody(writer).press('Control+z');
  await expect(storyBody(writer)).toContainText('In spring, They counted');
});

test('where both changed the same words both stay, until somebody decides', async ({ as }) => {
  const writer = await as('writer');
  const editor = await as('editor');
  const id = await writeStory(writer, uniqueHeadline('Herons forty'), 'They counted forty herons.');
  await editor.goto(`/desk/stories/${id}`);
  await storyBody(editor).fill('They counted fifty herons.');
  await untilSaved(editor);
  await storyBody(writer).fill('They counted sixty herons.');
  await expect(saveState(writer)).toHaveText(/Two versions$/);

  const places = writer.getByRole('region', { name: 'Two versions' });
  await expect(places).toContainText('Ruth Calder');
  await expect(places).toContainText('fifty');
  await expect(storyBody(writer)).toContainText('fifty');
  await expect(storyBody(writer)).toContainText('sixty');

  // Typing goes on, the place is still open after a reload, and one choice closes it.
  await storyBody(writer).press('Control+End');
  await writer.keyboard.type(' At dawn.');
  await expect(saveState(writer)).toHaveText(/Two versions$/);
  await writer.reload();
  await expect(saveState(writer)).toHaveText(/Two versions$/);
  await writer.getByRole('button', { name: 'Keep theirs' }).click();
  await untilSaved(writer);
  await expect(places).toBeHidden();
  await expect(storyBody(writer)).toContainText('fifty');
  await expect(storyBody(writer)).not.toContainText('sixty');
  await writer.goto(`/desk/stories/${id}/history`);
  await expect(writer.getByRole('main')).toContainText('set aside', { ignoreCase: true });
});

test('two windows of one person', async ({ as }) => {
  const first = await as('writer');
  const id = await writeStory(first, uniqueHeadline('Herons in two windows'), 'One.');
  const second = await first.context().newPage();
  await typeAtTheEnd(second, id, ' From the second window.');
  await storyBody(first).press('Control+Home');
  await first.keyboard.type('From the first window. ');
  await untilSaved(first);
  await expect(storyBody(first)).toContainText('From the first window. One. From the second window.');
  await expect(first.getByRole('status', { name: 'Merged changes' })).toContainText('from another window');
});
