/** Pictures that are in a text: a lead picture from the library, moved, replaced, taken away. */
import { expect, storyBody, test, uniqueHeadline, untilSaved, writeStory } from './support/cast.ts';
import { chooseFiles, dropFiles, pictureFile, pictureInText } from './support/pictures.ts';

test('the lead picture is chosen from the library by keyboard, moved about in the text, and replaced', async ({
  as,
}) => {
  const writer = await as('writer');
  await writeStory(writer, uniqueHeadline('From the library'), 'One line.');
  const words = uniqueHeadline('A lock gate');
  await dropFiles(writer, storyBody(writer).getByText('One line.'), [await pictureFile(`${words}.jpg`)]);
  const picture = pictureInText(writer);
  await expect(picture).toBeVisible();

  await writer.getByRole('button', { name: 'Choose lead picture' }).click();
  const dialog = writer.getByRole('dialog', { name: 'Lead picture' });
  await dialog.getByLabel('Search the library').fill(words);
  await expect(dialog.getByText('One picture.')).toBeVisible();
  await dialog.getByRole('option').first().focus();
  await writer.keyboard.press('End');
  await writer.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(writer.getByRole('button', { name: 'Remove lead picture' })).toBeVisible();

  await picture.getByRole('button', { name: 'Move picture up' }).click();
  await expect(writer.getByText('Picture moved up.')).toBeAttached();
  await expect(picture.getByRole('button', { name: 'Move picture up' })).toBeFocused();
  await picture.getByLabel('Caption').focus();
  await writer.keyboard.press('Alt+ArrowDown');
  await expect(writer.getByText('Picture moved down.')).toBeAttached();
  await expect(picture.getByLabel('Caption')).toBeFocused();

  await picture.getByLabel('Alternative text').fill('The old one');
  await picture.getByRole('button', { name: 'Replace' }).click();
  const replacing = writer.getByRole('dialog', { name: 'Replace picture' });
  await chooseFiles(writer, replacing.getByRole('button', { name: 'Upload from this device' }), [
    await pictureFile('newer.jpg'),
  ]);
  await expect(replacing).toBeHidden();
  // What described the old one is gone with it.
  await expect(picture.getByLabel('Alternative text')).toHaveValue('');
  await picture.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(picture).toBeHidden();
  await untilSaved(writer);
});
