/** Pictures from a writer's device to readers: picked, dropped, cancelled, tried again, described. */
import type { Page } from '@playwright/test';
import { CAST, DEMO_PASSWORD } from '#scripts/seed/cast.ts';
import {
  addressOf,
  approve,
  expect,
  expectRefused,
  publish,
  review,
  signedIn,
  signIn,
  storyBody,
  submit,
  test,
  uniqueHeadline,
  untilSaved,
  writeStory,
} from './support/cast.ts';
import {
  chooseFiles,
  dropFiles,
  heavyFile,
  pictureFile,
  pictureInText,
  pictureOnItsWay,
  sendSlowly,
  wantPicture,
} from './support/pictures.ts';

const status = (page: Page) => page.getByRole('status', { name: 'Pictures' });

test('picked, described, focused by keys, published: readers get the picture with its words', async ({
  as,
  browser,
}) => {
  const writer = await as('writer');
  const headline = uniqueHeadline('A pier by hand');
  const id = await writeStory(writer, headline, 'It stood until May.');
  const dialog = await wantPicture(writer);
  await chooseFiles(writer, dialog.getByRole('button', { name: 'Upload from this device' }), [
    await pictureFile('pier.jpg'),
  ]);
  await expect(status(writer)).toHaveText('pier.jpg was added to the story.');
  const picture = pictureInText(writer);

  // Without alternative text nobody is asked to read it.
  await expectRefused(writer, 'Submit for review', /alternative text for every picture/);
  await picture.getByLabel('Alternative text').fill('A wooden pier at low tide');
  await picture.getByLabel('Caption').fill('Before the storm');
  await picture.getByLabel('Credit').fill('T. Vale');

  await picture.getByRole('button', { name: 'Focal point' }).click();
  const focal = writer.getByRole('dialog', { name: 'Focal point' });
  const point = focal.getByRole('button', { name: /^Focal point:/ });
  await point.focus();
  await writer.keyboard.press('Shift+ArrowRight');
  await writer.keyboard.press('ArrowRight');
  await writer.keyboard.press('Shift+ArrowUp');
  await expect(focal.getByLabel('From left, %')).toHaveValue('61');
  await expect(focal.getByLabel('From top, %')).toHaveValue('40');
  await writer.keyboard.press('Home');
  await expect(focal.getByLabel('From left, %')).toHaveValue('50');
  await focal.getByLabel('From left, %').fill('62');
  await focal.getByRole('button', { name: 'Set focal point' }).click();
  await expect(focal).toBeHidden();

  // A key in the middle of a field stays there, and the caret with it.
  const caption = picture.getByLabel('Caption');
  await caption.focus();
  await writer.keyboard.press('Home');
  await writer.keyboard.type('Just b');
  await writer.keyboard.press('Delete');
  await expect(caption).toHaveValue('Just before the storm');
  await untilSaved(writer);

  await writer.reload();
  await expect(picture.getByLabel('Caption')).toHaveValue('Just before the storm');
  await expect(picture.getByLabel('Alternative text')).toHaveValue('A wooden pier at low tide');
  await picture.getByRole('button', { name: 'Focal point' }).click();
  await expect(focal.getByLabel('From left, %')).toHaveValue('62');
  await writer.keyboard.press('Escape');
  await expect(focal).toBeHidden();

  await submit(writer);
  const editor = await as('editor');
  await review(editor, id);
  await approve(editor);
  await publish(editor);
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(addressOf(headline));
  await expect(reader.getByRole('img', { name: 'A wooden pier at low tide' })).toBeVisible();
  await expect(reader.getByText('Just before the storm T. Vale')).toBeVisible();
  await reader.context().close();
});

test('a decorative picture has no alternative text, and its old one comes back', async ({ as, browser }) => {
  const writer = await as('writer');
  const headline = uniqueHeadline('A stripe of blue');
  const id = await writeStory(writer, headline, 'Nothing but colour.');
  await dropFiles(writer, storyBody(writer).getByText('Nothing but colour.'), [
    await pictureFile('stripe.jpg'),
  ]);
  const picture = pictureInText(writer);
  await picture.getByLabel('Alternative text').fill('A stripe');
  await picture.getByLabel(/^Decorative/).check();
  await expect(picture.getByLabel('Alternative text')).toBeHidden();
  await picture.getByLabel(/^Decorative/).uncheck();
  await expect(picture.getByLabel('Alternative text')).toHaveValue('A stripe');
  await picture.getByLabel(/^Decorative/).check();
  await untilSaved(writer);
  await submit(writer);
  const editor = await as('editor');
  await review(editor, id);
  await approve(editor);
  await publish(editor);
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(addressOf(headline));
  await expect(reader.getByRole('article').locator('figure img')).toHaveAttribute('alt', '');
  await reader.context().close();
});

test('several dropped at once keep their order while one types on; one is cancelled', async ({ as }) => {
  const writer = await as('writer');
  await writeStory(writer, uniqueHeadline('Three herons'), 'First.');
  await sendSlowly(writer, 40_000);
  const slow = await heavyFile('slow.jpg');
  await dropFiles(writer, storyBody(writer).getByText('First.'), [
    slow,
    await pictureFile('second.jpg'),
    await pictureFile('third.jpg'),
  ]);
  const card = pictureOnItsWay(writer, 'slow.jpg');
  await expect(card.getByRole('progressbar')).toBeVisible();
  await expect(card.getByText(/% sent$/)).toBeVisible();
  await expect(pictureOnItsWay(writer, 'third.jpg')).toBeVisible();
  // Nothing unfinished is in the text, so it is saved as it stands.
  await storyBody(writer).getByText('First.').click();
  await writer.keyboard.press('Home');
  await writer.keyboard.type('At last. ');
  await untilSaved(writer);

  // Leaving would end it, so that is asked first.
  writer.once('dialog', (question) => question.dismiss());
  const asked = writer.waitForEvent('dialog');
  await writer.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Queue' }).click();
  expect((await asked).message()).toMatch(/still being added/);
  await expect(card).toBeVisible();

  await card.getByRole('button', { name: 'Cancel' }).click();
  await expect(card).toBeHidden();
  await sendSlowly(writer, 0);
  await expect(pictureInText(writer)).toHaveCount(2);
  await expect(storyBody(writer).getByText('At last. First.')).toBeVisible();
  // The first undo takes back the last picture alone.
  await storyBody(writer).getByText('At last. First.').click();
  await writer.keyboard.press('Control+z');
  await expect(pictureInText(writer)).toHaveCount(1);
  await expect(storyBody(writer).getByText('At last. First.')).toBeVisible();
});

test('what the server refuses says why, and is tried again when the reason is gone', async ({ browser }) => {
  const writer = await signedIn(browser, CAST.writer2.email, DEMO_PASSWORD);
  await writeStory(writer, uniqueHeadline('Refused at first'), 'It comes later.');
  const body = storyBody(writer).getByText('It comes later.');

  await dropFiles(writer, body, [
    {
      name: 'notes.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('These are only words, not a picture.'),
    },
  ]);
  const noPicture = pictureOnItsWay(writer, 'notes.jpg');
  await expect(noPicture.getByText(/not a picture that can be used/)).toBeVisible();
  await expect(noPicture.getByRole('button', { name: 'Retry' })).toBeHidden();
  await noPicture.getByRole('button', { name: 'Remove' }).click();
  await expect(noPicture).toBeHidden();

  // Signed out in another tab.
  const other = await writer.context().newPage();
  await other.goto('/desk/account');
  await other.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(other).toHaveURL(/\/signin/);
  await dropFiles(writer, body, [await pictureFile('late.jpg')]);
  const late = pictureOnItsWay(writer, 'late.jpg');
  await expect(late.getByText('You are signed out. Sign in, then try again.')).toBeVisible();
  await signIn(other, CAST.writer2.email, DEMO_PASSWORD);
  await expect(other).toHaveURL(/\/desk/);
  await late.getByRole('button', { name: 'Retry' }).click();
  await expect(pictureInText(writer)).toBeVisible();
  await expect(late).toBeHidden();
  await writer.context().close();
});
