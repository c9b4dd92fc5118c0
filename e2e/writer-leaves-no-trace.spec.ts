/** Signing out takes a writer's text off the device, and a shared computer never gets any. */
import type { Page } from '@playwright/test';
import { CAST, DEMO_PASSWORD } from '#scripts/seed/cast.ts';
import { expect, saveState, signedIn, storyBody, test, uniqueHeadline, writeStory } from './support/cast.ts';

/** Everything that the browser stores for this site beside its cookies. */
function stored(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...Object.keys(localStorage).map((key) => `local ${key}`),
  ]);
}

async function signOut(page: Page): Promise<void> {
  await page.getByText(CAST.writer.name).first().click();
  await page.getByRole('button', { name: 'Sign out' }).click();
}

test('signing out warns of text that the server does not have, and leaves nothing', async ({ browser }) => {
  const writer = await signedIn(browser, CAST.writer.email, DEMO_PASSWORD);
  await writeStory(writer, uniqueHeadline('Herons left behind'), 'They counted forty.');
  await writer.context().setOffline(true);
  await storyBody(writer).press('Control+End');
  await writer.keyboard.type(' Only here.');
  await expect(saveState(writer)).toHaveText(/Offline, kept on this device$/);
  expect(await stored(writer)).toContain('database countersign-journal');

  await signOut(writer);
  const warning = writer.getByRole('dialog', { name: 'Some of your text is only on this device' });
  await expect(warning).toContainText('Herons left behind');
  await warning.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(saveState(writer)).toHaveText(/Offline, kept on this device$/);

  await writer.getByRole('button', { name: 'Sign out' }).click();
  await expect(warning).toBeVisible();
  await writer.context().setOffline(false);
  await warning.getByRole('button', { name: 'Delete it and sign out' }).click();
  await expect(writer).toHaveURL(/\/signin/);
  expect(await stored(writer)).toEqual([]);
  await writer.context().close();
});

test('with everything saved signing out asks nothing', async ({ browser }) => {
  const writer = await signedIn(browser, CAST.writer.email, DEMO_PASSWORD);
  await writeStory(writer, uniqueHeadline('Herons put away'), 'They counted forty.');
  await signOut(writer);
  await expect(writer).toHaveURL(/\/signin/);
  expect(await stored(writer)).toEqual([]);
  await writer.context().close();
});

test('a shared computer keeps nothing, and the desk says so', async ({ browser }) => {
  const context = await browser.newContext();
  const writer = await context.newPage();
  await writer.goto('/signin');
  await writer.getByLabel('Email').fill(CAST.writer.email);
  await writer.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await writer.getByLabel('This is a shared computer').check();
  await writer.getByRole('button', { name: 'Sign in' }).click();
  await expect(writer).toHaveURL(/\/desk$/);
  await writeStory(writer, uniqueHeadline('Herons in the library'), 'They counted forty.');
  await context.setOffline(true);
  await storyBody(writer).press('Control+End');
  await writer.keyboard.type(' Only on this page.');
  await expect(saveState(writer)).toHaveText(
    /Not saved: the server cannot be reached; your text is only on this page$/,
  );
  expect(await stored(writer)).toEqual([]);
  await context.close();
});
