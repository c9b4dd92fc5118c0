/** A story from sign-in to readers without a mouse; wherever the focus goes, it can be seen. */
import { expect, saveState, storyBody, storyIdOf, test, uniqueHeadline } from './support/cast.ts';
import { expectFocusSeen, signInByKeyboard, tabTo } from './support/keyboard.ts';

test('written, formatted, submitted, approved and published without a mouse', async ({ browser }) => {
  const writer = await (await browser.newContext()).newPage();
  await signInByKeyboard(writer, 'writer');
  const headline = uniqueHeadline('Herons by keyboard');

  await tabTo(writer, writer.getByRole('button', { name: 'New story' }));
  await writer.keyboard.press('Enter');
  await expect(storyBody(writer)).toBeVisible();
  const id = storyIdOf(writer);
  await tabTo(writer, writer.getByLabel('Headline'));
  await writer.keyboard.type(headline);
  await writer.keyboard.press('Enter');
  await writer.keyboard.type('They were counted twice.');
  await writer.keyboard.press('Enter');
  await expect(storyBody(writer)).toBeFocused();

  await writer.keyboard.press('Control+b');
  await writer.keyboard.type('Forty');
  await writer.keyboard.press('Control+b');
  await writer.keyboard.type(' herons, says the ');
  await expect(storyBody(writer).getByRole('strong')).toHaveText('Forty');

  await writer.keyboard.press('Control+k');
  const dialog = writer.getByRole('dialog', { name: 'Link' });
  await expect(dialog.getByLabel('Address')).toBeFocused();
  await writer.keyboard.type('https://example.org/count');
  await tabTo(writer, dialog.getByLabel('Words to show'));
  await writer.keyboard.type('count');
  await writer.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(storyBody(writer)).toBeFocused();
  await expect(storyBody(writer).getByRole('link', { name: 'count' })).toBeVisible();

  await writer.keyboard.press('Alt+F10');
  const toolbar = writer.getByRole('toolbar', { name: 'Formatting' });
  await expect(toolbar.getByRole('button', { name: 'Bold' })).toBeFocused();
  await expectFocusSeen(writer);
  await writer.keyboard.press('ArrowRight');
  await expect(toolbar.getByRole('button', { name: 'Italic' })).toBeFocused();
  await expectFocusSeen(writer);
  await writer.keyboard.press('Escape');
  await expect(storyBody(writer)).toBeFocused();

  const section = writer.getByLabel('Section');
  await tabTo(writer, section);
  await writer.keyboard.type('Health');
  await expect(section).toHaveValue('health');
  await expect(saveState(writer)).toHaveText(/^Saved at/);
  await tabTo(writer, writer.getByRole('button', { name: 'Submit for review' }), 'Shift+Tab');
  await writer.keyboard.press('Enter');
  await expect(writer.getByRole('button', { name: 'Withdraw from review' })).toBeVisible();
  await writer.context().close();

  const editor = await (await browser.newContext()).newPage();
  await signInByKeyboard(editor, 'editor');
  await tabTo(editor, editor.getByRole('link', { name: 'Queue' }));
  await editor.keyboard.press('Enter');
  await tabTo(editor, editor.getByRole('link', { name: headline }));
  await editor.keyboard.press('Enter');
  await expect(editor).toHaveURL(`/desk/stories/${id}/review`);
  await tabTo(editor, editor.getByRole('button', { name: 'Approve' }));
  await editor.keyboard.press('Enter');
  await expect(editor.getByText('Approved: this text, and no other.')).toBeVisible();
  await tabTo(editor, editor.getByRole('button', { name: 'Publish' }));
  await editor.keyboard.press('Enter');
  await expect(editor.getByText('Published. Readers see this text from now on.')).toBeVisible();
  await editor.context().close();
});

test('a dialog keeps the focus, gives it back on Escape, and the first stop skips to the content', async ({
  as,
}) => {
  const writer = await as('writer');
  await writer.goto('/desk/stories');
  await writer.keyboard.press('Tab');
  await expect(writer.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await expectFocusSeen(writer);
  await writer.keyboard.press('Enter');
  await expect(writer.getByRole('main')).toBeFocused();

  await tabTo(writer, writer.getByRole('button', { name: 'New story' }));
  await writer.keyboard.press('Enter');
  await expect(storyBody(writer)).toBeVisible();
  await storyBody(writer).focus();
  await writer.keyboard.type('A word');
  await writer.keyboard.press('Control+k');
  const dialog = writer.getByRole('dialog', { name: 'Link' });
  await expect(dialog.getByLabel('Address')).toBeFocused();
  for (let stop = 0; stop < 8; stop += 1) {
    await writer.keyboard.press('Tab');
    await expect(dialog.locator(':focus')).toHaveCount(1);
    await expectFocusSeen(writer);
  }
  await writer.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(storyBody(writer)).toBeFocused();
});
