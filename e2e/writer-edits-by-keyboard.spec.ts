/** Finding, replacing and linking without a mouse, with axe over each thing that opens. */
import type { Locator, Page } from '@playwright/test';
import { faultsOf, scansMade } from './support/axe.ts';
import { expect, test, untilSaved } from './support/cast.ts';
import { emptyBody, expectPlain } from './support/empty-body.ts';

test.afterAll(() => console.log(`${scansMade()} axe scans`));
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const found = (page: Page): Locator => page.getByRole('status', { name: 'Places found' });

test('a word is found, stepped through and replaced everywhere by one step', async ({ as }) => {
  const page = await as('writer');
  const body = await emptyBody(page);
  await page.keyboard.type('A heron is a Heron, and herons are many.');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('heron');
  await expect(found(page)).toHaveText('1 of 3');
  await page.keyboard.press('Enter');
  await expect(found(page)).toHaveText('2 of 3');
  await page.keyboard.press('Shift+Enter');
  await expect(found(page)).toHaveText('1 of 3');
  await untilSaved(page);
  expect((await faultsOf(page, 'find')).join('\n')).toBe('');
  await page.getByRole('button', { name: 'Match case' }).press('Enter');
  await expect(found(page)).toHaveText('1 of 2');
  await page.getByRole('button', { name: 'Whole word' }).press('Enter');
  await expect(found(page)).toHaveText('1 of 1');
  await page.getByRole('button', { name: 'Match case' }).press('Enter');
  await page.getByLabel('Replace with').fill('stork');
  await page.getByRole('button', { name: 'Replace all' }).press('Enter');
  await expect(found(page)).toHaveText(/^2 replaced/);
  await expectPlain(body, 'A stork is a stork, and herons are many.');
  await page.keyboard.press('Escape');
  await expect(body).toBeFocused();
  await page.keyboard.press('Control+z');
  await expectPlain(body, 'A heron is a Heron, and herons are many.');
});

test('a link is checked before it goes into the text', async ({ as }) => {
  const page = await as('writer');
  const body = await emptyBody(page);
  await page.keyboard.type('herons');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Link' });
  await expect(dialog.getByLabel('Address')).toBeFocused();
  await page.keyboard.type('javascript:alert(1)');
  await expect(dialog.getByText('A link leads to https, http or mailto, and to nothing else.')).toBeVisible();
  await untilSaved(page);
  expect((await faultsOf(page, 'link refused')).join('\n')).toBe('');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await expect(body.getByRole('link')).toHaveCount(0);
  await dialog.getByLabel('Address').fill(`${new URL(page.url()).origin}/desk`);
  await expect(dialog.getByRole('status')).toHaveText(/leads to the desk/);
  await dialog.getByLabel('Address').fill('example.org/count');
  await expect(dialog.getByRole('status')).toHaveText('Leads to https://example.org/count');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(body.getByRole('link')).toHaveAttribute('href', 'https://example.org/count');
  await page.keyboard.press('Control+k');
  await expect(dialog.getByLabel('Address')).toHaveValue('https://example.org/count');
  await dialog.getByRole('button', { name: 'Remove link' }).press('Enter');
  await expect(body.getByRole('link')).toHaveCount(0);
  await expect(body).toBeFocused();
});
