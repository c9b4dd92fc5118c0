/** The session ends while somebody writes; they sign in where they are, and nothing is lost. */
import { CAST_PASSWORD, castEmail } from '#lib/server/kernel/test-store.ts';
import { CAST, DEMO_PASSWORD } from '#scripts/seed/cast.ts';
import { runningDesk } from '#scripts/proofs/running-server.ts';
import {
  expect,
  saveState,
  signedIn,
  signIn,
  storyBody,
  test,
  uniqueHeadline,
  untilSaved,
  writeStory,
} from './support/cast.ts';

test('the session expires in mid-edit', async ({ browser }) => {
  const writer = await signedIn(browser, CAST.writer.email, DEMO_PASSWORD);
  await writeStory(writer, uniqueHeadline('Herons signed out'), 'They counted forty.');
  await writer.context().clearCookies();
  await storyBody(writer).press('Control+End');
  await writer.keyboard.type(' And one more.');
  const dialog = writer.getByRole('dialog', { name: 'Sign in to go on writing' });
  await expect(dialog).toBeVisible();
  await expect(saveState(writer)).toHaveText(
    /Not saved: you are signed out; your text is kept on this device$/,
  );
  await expect(dialog.getByLabel('Email')).toHaveValue(CAST.writer.email);
  await dialog.getByLabel('Password', { exact: true }).fill('not the password');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toContainText('do not match an account here');
  await dialog.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await untilSaved(writer);
  await expect(dialog).toBeHidden();
  await expect(storyBody(writer)).toContainText('They counted forty. And one more.');
  await writer.reload();
  await expect(storyBody(writer)).toContainText('They counted forty. And one more.');
  await writer.context().close();
});

test('another account signs in in the same browser: nothing of one is saved by the other', async ({
  browser,
}) => {
  const writer = await signedIn(browser, CAST.writer.email, DEMO_PASSWORD);
  await writeStory(writer, uniqueHeadline('Herons of two'), 'They counted forty.');
  await writer.context().clearCookies();
  const other = await writer.context().newPage();
  await other.goto('/signin');
  await signIn(other, CAST.editor.email, DEMO_PASSWORD);
  await expect(other).toHaveURL(/\/desk$/);
  await storyBody(writer).press('Control+End');
  await writer.keyboard.type(' And one more.');
  await expect(saveState(writer)).toHaveText(/Not saved: somebody else is signed in in this browser/);
  await writer.context().close();
});

test('the server restarts in mid-edit', async ({ page }) => {
  const desk = await runningDesk();
  try {
    await page.goto(`${desk.url}/signin`);
    await signIn(page, castEmail('writer'), CAST_PASSWORD);
    await expect(page).toHaveURL(/\/desk$/);
    await page.goto(`${desk.url}/desk/stories`);
    await page.getByRole('button', { name: 'New story' }).first().click();
    await page.getByLabel('Headline').fill('Herons and a restart');
    await storyBody(page).fill('They counted forty.');
    await untilSaved(page);
    await desk.kill('SIGKILL');
    await storyBody(page).press('Control+End');
    await page.keyboard.type(' And one more.');
    await expect(saveState(page)).toHaveText(/Offline, kept on this device$/);
    await desk.start();
    await expect(saveState(page)).toHaveText(/^Saved at/, { timeout: 30_000 });
    await page.reload();
    await expect(storyBody(page)).toContainText('They counted forty. And one more.');
  } finally {
    await desk.close();
  }
});
