/** Everything that helps a writer to write, without a mouse, with axe over each thing that opens. */
import type { Locator } from '@playwright/test';
import { faultsOf, scansMade } from './support/axe.ts';
import { expect, test, untilSaved } from './support/cast.ts';
import { empty, emptyBody, expectPlain } from './support/empty-body.ts';

test.afterAll(() => console.log(`${scansMade()} axe scans`));
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a slash opens the list of blocks; arrows choose, Enter and Tab insert, Escape leaves the slash', async ({
  as,
}) => {
  const page = await as('writer');
  const body = await emptyBody(page);
  await expect(body).toHaveAttribute('aria-placeholder', /type \//);
  const list = page.getByRole('listbox', { name: 'Insert a block' });
  const active = list.getByRole('option', { selected: true });

  await page.keyboard.type('/');
  await expect(active).toHaveAccessibleName('Heading');
  await expect(page.getByRole('status', { name: 'Blocks found' })).toHaveText(/^10 blocks/);
  await untilSaved(page);
  expect((await faultsOf(page, 'slash menu')).join('\n')).toBe('');
  await page.keyboard.press('ArrowRight');
  await expect(active).toHaveAccessibleName('Subheading');
  await page.keyboard.press('ArrowDown');
  await expect(active).toHaveAccessibleName('Quote');
  await expect(body).toHaveAttribute('aria-activedescendant', (await active.getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(list).toBeHidden();
  await page.keyboard.type('Herons');
  await expect(body.getByRole('heading', { level: 2, name: 'Herons' })).toBeVisible();

  await page.keyboard.press('Enter');
  await page.keyboard.type('/numbr');
  await expect(active).toHaveAccessibleName('Numbered list');
  await page.keyboard.press('Tab');
  await page.keyboard.type('One heron');
  await expect(body.getByRole('listitem')).toHaveText('One heron');

  await empty(page);
  await page.keyboard.type('/zzz');
  await expect(page.getByText('Nothing here is called “zzz”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('z');
  await expect(page.getByText('Nothing here is called')).toBeHidden();
  await expectPlain(body, '/zzzz');
});

const SIGNS: [typed: string, becomes: (body: Locator) => Locator][] = [
  ['## ', (body) => body.getByRole('heading', { level: 2 })],
  ['### ', (body) => body.getByRole('heading', { level: 3 })],
  ['#### ', (body) => body.getByRole('heading', { level: 4 })],
  ['- ', (body) => body.getByRole('listitem')],
  ['1. ', (body) => body.getByRole('listitem')],
  ['> ', (body) => body.getByRole('blockquote')],
  ['---', (body) => body.getByRole('separator')],
  ['**bold**', (body) => body.getByRole('strong')],
  ['_italic_', (body) => body.getByRole('emphasis')],
  ['[herons](https://example.org)', (body) => body.getByRole('link', { name: 'herons' })],
];

test('a sign becomes what it stands for, and one Backspace takes it back', async ({ as }) => {
  const page = await as('writer');
  const body = await emptyBody(page);
  for (const [typed, becomes] of SIGNS) {
    await empty(page);
    await page.keyboard.type(typed);
    await expect(becomes(body), typed).toHaveCount(1);
    await page.keyboard.press('Backspace');
    await expect(becomes(body), typed).toHaveCount(0);
    await expectPlain(body, typed.trim());
  }
});

test('quotes, dashes and dots are set while one types, and taken back by Backspace or undo', async ({
  as,
}) => {
  const page = await as('writer');
  const body = await emptyBody(page);
  await page.keyboard.type(`"It's --`);
  await expectPlain(body, '“It’s –');
  await page.keyboard.press('Control+z');
  await expectPlain(body, '“It’s --');
  await empty(page);
  await page.keyboard.type('"');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('so"');
  await expectPlain(body, '"so”');
  await empty(page);
  await page.keyboard.type(`https://example.org/it's`);
  await expectPlain(body, "https://example.org/it's");

  const choice = page.getByRole('checkbox', { name: 'Set quotes and dashes' });
  await choice.focus();
  await page.keyboard.press('Space');
  await page.reload();
  await expect(choice).not.toBeChecked();
  await emptyBody(page);
  await page.keyboard.type('"plain"');
  await expectPlain(body, '"plain"');
  await choice.focus();
  await page.keyboard.press('Space');
});

test('the shortcuts are shown by ? and Ctrl+/, and the text can stand alone', async ({ as }) => {
  const page = await as('writer');
  const body = await emptyBody(page);
  await page.keyboard.type('## Herons? ');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await page.keyboard.press('Control+/');
  await expect(sheet.getByRole('definition').filter({ hasText: '**words**' })).toBeVisible();
  await untilSaved(page);
  expect((await faultsOf(page, 'shortcut sheet')).join('\n')).toBe('');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.getByRole('button', { name: 'Bold' }).focus();
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await body.focus();
  await expect(page.getByRole('navigation', { name: 'Outline' }).getByRole('button')).toHaveText('Herons?');
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('button', { name: 'Show the desk again' })).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeHidden();
  expect((await faultsOf(page, 'text alone')).join('\n')).toBe('');
  await page.keyboard.type('and storks');
  await untilSaved(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeVisible();
});
