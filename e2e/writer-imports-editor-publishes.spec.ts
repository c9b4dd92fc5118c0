/** One story, all the way: from a text file to a reader, through two people's hands. */
import {
  approve,
  expect,
  expectRefused,
  publish,
  review,
  saveState,
  storyBody,
  storyIdOf,
  submit,
  test,
} from './support/cast.ts';
import { importFile } from './support/import-file.ts';

const HEADLINE = 'Marit Solheim Says Winter Swimming Gave Her Back Her Mornings';

test('a story goes from a text file to a reader through two people’s hands', async ({ as, browser }) => {
  const writer = await as('writer');
  await writer.goto('/desk/stories/import');
  await importFile(writer);
  await writer.getByRole('button', { name: 'Save as draft' }).click();
  await expect(writer.getByLabel('Headline')).toHaveValue(HEADLINE);
  const id = storyIdOf(writer);
  const headings = storyBody(writer).getByRole('heading', { level: 2 });
  await expect(headings).toHaveText([
    'Cold Water as a Treatment for Anxiety',
    /^Marit Solheim’s Year$/,
    /[^:]$/,
  ]);

  await expectRefused(writer, 'Submit for review', /section/);
  await writer.getByLabel('Section').selectOption({ label: 'Health' });
  await expect(saveState(writer)).toHaveText(/^Saved at/);
  await submit(writer);

  const editor = await as('editor');
  await review(editor, id);
  await editor.getByLabel('Reason').fill('Who at the clinic says so? Please add the name.');
  await editor.getByRole('button', { name: 'Return to writer' }).click();
  await expect(editor.getByText('Changes asked').first()).toBeVisible();

  await writer.goto(`/desk/stories/${id}`);
  await expect(writer.getByText('Who at the clinic says so?')).toBeVisible();
  await storyBody(writer).click();
  await writer.keyboard.press('Control+Home');
  await writer.keyboard.type('Asked again, she named the clinic. ');
  await expect(saveState(writer)).toHaveText(/^Saved at/);
  await submit(writer);

  await review(editor, id);
  await expect(editor.getByRole('article')).toContainText('Asked again, she named the clinic.');
  await expectRefused(editor, 'Publish', /approved first/);
  await approve(editor);
  await publish(editor);

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto('/');
  await reader.getByRole('link', { name: HEADLINE }).first().click();
  const article = reader.getByRole('article');
  await expect(article.getByRole('heading', { level: 1, name: HEADLINE })).toBeVisible();
  await expect(article).toContainText('Asked again, she named the clinic.');
  await expect(article).not.toContainText('Who at the clinic says so?');
});

test('a file that is no story is refused by name, and nothing is half imported', async ({ as }) => {
  const writer = await as('writer2');
  await writer.goto('/desk/stories/import');
  const cases: [string, Buffer, RegExp][] = [
    ['empty.txt', Buffer.from(''), /empty\.txt/],
    ['picture.txt', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]), /picture\.txt/],
    ['latin.txt', Buffer.from('Caf\xe9 au lait', 'latin1'), /latin\.txt/],
  ];
  for (const [name, buffer, words] of cases) {
    await writer.getByLabel('File').setInputFiles({ name, mimeType: 'text/plain', buffer });
    await writer.getByRole('button', { name: 'Show what it becomes' }).click();
    await expect(writer.getByRole('alert').filter({ hasText: words })).toBeVisible();
    await expect(writer.getByRole('button', { name: 'Save as draft' })).toBeHidden();
  }
});
