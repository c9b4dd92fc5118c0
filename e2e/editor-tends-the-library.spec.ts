/** The library: what is there, what it says, where it is used, and when it may go. */
import {
  expect,
  expectRefused,
  storyBody,
  test,
  uniqueHeadline,
  untilSaved,
  writeStory,
} from './support/cast.ts';
import { chooseFiles, dropFiles, pictureFile, pictureInText } from './support/pictures.ts';

test('a picture is added, described, found by its words, and deleted after a question', async ({ as }) => {
  const editor = await as('editor');
  const name = uniqueHeadline('Harbour');
  await editor.goto('/desk');
  await editor.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Pictures' }).click();
  await expect(editor).toHaveURL(/\/desk\/media$/);
  await chooseFiles(editor, editor.getByRole('button', { name: 'Add pictures' }), [
    await pictureFile(`${name}.jpg`),
  ]);
  await editor.getByRole('list', { name: 'Added now' }).getByRole('link', { name }).click();

  const words = uniqueHeadline('Cranes at dusk');
  await editor.getByLabel('Alternative text').fill(words);
  await editor.getByLabel('Licence', { exact: true }).fill('CC BY 4.0');
  await editor.getByLabel('Licence ends').fill('2020-02-03');
  await editor.getByRole('button', { name: /^Focal point:/ }).focus();
  await editor.keyboard.press('Shift+ArrowLeft');
  await editor.getByRole('button', { name: 'Save picture' }).click();
  await expect(editor.getByText('Saved. Stories that show it keep their own words.')).toBeVisible();
  await editor.reload();
  await expect(editor.getByRole('heading', { name: words })).toBeVisible();
  await expect(editor.getByLabel('From left, %')).toHaveValue('40');
  await expect(editor.getByText('3 February 2020')).toBeVisible();

  await editor.goto('/desk/media');
  await editor.getByLabel('Words of its name, text or credit').fill(words);
  await editor.getByLabel('Licence').selectOption('expired');
  await editor.getByLabel('Only mine').check();
  await editor.getByRole('button', { name: 'Show' }).click();
  await expect(editor.getByRole('heading', { level: 3 })).toHaveText([words]);
  await expect(editor.getByText('Licence expired')).toBeVisible();
  await editor.getByRole('link', { name: words }).click();

  await editor.getByRole('button', { name: 'Delete picture' }).click();
  const dialog = editor.getByRole('dialog', { name: 'Delete this picture?' });
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog).toBeHidden();
  await editor.getByRole('button', { name: 'Delete picture' }).click();
  await dialog.getByRole('button', { name: 'Delete picture' }).click();
  await expect(editor.getByText('The picture is deleted from the library.')).toBeVisible();
  await editor.goto(`/desk/media?search=${encodeURIComponent(words)}`);
  await expect(editor.getByText('No picture fits.')).toBeVisible();
});

test('a picture that a story shows says where, and is not deleted', async ({ as }) => {
  const writer = await as('writer');
  const headline = uniqueHeadline('Shown and kept');
  await writeStory(writer, headline, 'With a picture.');
  const name = uniqueHeadline('Kept');
  await dropFiles(writer, storyBody(writer).getByText('With a picture.'), [await pictureFile(`${name}.jpg`)]);
  await pictureInText(writer).getByLabel('Caption').fill('In May');
  await untilSaved(writer);

  const editor = await as('editor');
  await editor.goto(`/desk/media?search=${encodeURIComponent(name)}`);
  await editor.getByRole('link', { name }).click();
  await expectRefused(editor, 'Delete picture', /A story shows this picture/);
  await editor.getByRole('link', { name: headline }).click();
  await expect(editor).toHaveURL(/\/desk\/stories\/[0-9a-f]{32}$/);
});

test('a checker reads the library and changes nothing; a writer changes only what is theirs', async ({
  as,
}) => {
  const checker = await as('checker');
  await checker.goto('/desk/media');
  await expect(checker.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(checker.getByRole('button', { name: 'Add pictures' })).toBeHidden();
  await checker.getByRole('heading', { level: 3 }).first().getByRole('link').click();
  await expectRefused(checker, 'Delete picture', /Your role reads the pictures/);
  await expect(checker.getByLabel('Alternative text')).toBeHidden();
});

test('the library reads without script', async ({ as }) => {
  const editor = await as('editor', { javaScriptEnabled: false });
  await editor.goto('/desk/media');
  await editor.getByLabel('Order').selectOption('unused-first');
  await editor.getByRole('button', { name: 'Show' }).click();
  await expect(editor).toHaveURL(/order=unused-first/);
  await editor.getByRole('heading', { level: 3 }).first().getByRole('link').click();
  await expect(editor.getByRole('heading', { name: 'Where it is used' })).toBeVisible();
});
