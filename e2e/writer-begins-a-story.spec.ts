/** A story begins with its first letter: the page is there at once, the row is not. */
import AxeBuilder from '@axe-core/playwright';
import {
  expect,
  saveState,
  signedIn,
  storyBody,
  storyIdOf,
  test,
  uniqueHeadline,
  writeStory,
} from './support/cast.ts';

test('the caret is in the headline at once, and nothing is kept of a story that nobody typed', async ({
  as,
}) => {
  const writer = await as('writer');
  await writer.goto('/desk/stories');
  const listed = await writer.getByRole('main').getByRole('listitem').count();
  await writer.getByRole('button', { name: 'New story' }).first().click();
  await expect(writer.getByLabel('Headline')).toBeFocused();
  const id = storyIdOf(writer);
  await writer.goto('/desk/stories');
  await expect(writer.getByRole('main').getByRole('listitem')).toHaveCount(listed);
  expect((await writer.request.get(`/desk/stories/${id}`)).status()).toBe(404);

  await writer.goBack();
  await expect(writer.getByLabel('Headline')).toBeFocused();
  const headline = uniqueHeadline('First letters');
  await writer.keyboard.type(headline);
  await expect(saveState(writer)).toHaveText(/^Saved at/);
  // The page became that of any story, and the caret stayed.
  await expect(writer).toHaveURL(new RegExp(`/desk/stories/${id}$`));
  await expect(writer.getByRole('link', { name: 'History' })).toBeVisible();
  await expect(writer.getByLabel('Headline')).toBeFocused();
  await writer.keyboard.press('Enter');
  await writer.keyboard.type('Why it matters.');
  await expect(saveState(writer)).toHaveText(/^Saved at/);
  await writer.reload();
  await expect(writer.getByLabel('Headline')).toHaveValue(headline);
  await expect(writer.getByLabel('Standfirst')).toHaveValue('Why it matters.');
});

test('a story begins with the template of a section, or as a copy of another', async ({ as }) => {
  const editor = await as('editor');
  const headline = uniqueHeadline('The shape of an inquest');
  await writeStory(editor, headline, 'Who, when, where.');
  await editor.getByRole('button', { name: 'Make it the template of Health' }).click();
  await expect(editor.getByText('New stories of Health may begin with this text.')).toBeVisible();

  const writer = await as('writer');
  await writer.goto('/desk/stories/new');
  const found = await new AxeBuilder({ page: writer }).analyze();
  expect(found.violations).toEqual([]);
  await writer
    .getByRole('navigation', { name: 'Begin with a template' })
    .getByRole('link', { name: 'Health' })
    .click();
  await expect(storyBody(writer)).toHaveText('Who, when, where.');
  await expect(writer.getByLabel('Section')).toHaveValue('health');
  await expect(writer.getByLabel('Headline')).toHaveValue('');
  const own = uniqueHeadline('An inquest');
  await writer.getByLabel('Headline').fill(own);
  await expect(saveState(writer)).toHaveText(/^Saved at/);

  await writer.getByRole('button', { name: 'Duplicate as new draft' }).click();
  await expect(writer).not.toHaveURL(new RegExp(storyIdOf(writer)));
  await expect(writer.getByLabel('Headline')).toHaveValue(own);
  await expect(storyBody(writer)).toHaveText('Who, when, where.');

  await editor.goto('/desk/settings');
  await editor.getByRole('button', { name: 'Remove template of Health' }).click();
  await expect(editor.getByText('Template removed.')).toBeVisible();
  await writer.goto('/desk/stories/new');
  await expect(storyBody(writer)).toBeVisible();
  await expect(writer.getByRole('navigation', { name: 'Begin with a template' })).toBeHidden();
});

test('a story says its language, and the note to the desk is kept without a button and never shown', async ({
  as,
  browser,
}) => {
  const writer = await as('writer');
  const headline = uniqueHeadline('Kaltes Wasser');
  const id = await writeStory(writer, headline, 'Sie zählten vierzig Reiher.');
  await writer.getByLabel('Language').fill('de');
  await expect(writer.getByLabel('Headline')).toHaveAttribute('lang', 'de');
  await writer.getByLabel('Desk note').fill('Ask her sister first.');
  await expect(writer.getByText('Saved.', { exact: true })).toBeVisible();
  await writer.reload();
  await expect(writer.getByLabel('Desk note')).toHaveValue('Ask her sister first.');
  await expect(writer.getByLabel('Language')).toHaveValue('de');
  await expect(storyBody(writer).locator('xpath=ancestor-or-self::*[@lang][1]')).toHaveAttribute(
    'lang',
    'de',
  );

  const editor = await signedIn(browser, 'editor@demo.test', 'countersign-demo');
  await editor.goto(`/desk/stories/${id}/review`);
  await expect(editor.getByRole('article').getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'de');
  await expect(editor.getByRole('article')).not.toContainText('Ask her sister first.');
  await editor.context().close();
});
