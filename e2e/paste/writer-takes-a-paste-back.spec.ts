/** What happens around a paste: plain at once, links, link cards, pictures, and fields of one line. */
import type { Page } from '@playwright/test';
import { expect, storyBody, test, uniqueHeadline, untilSaved, writeStory } from '../support/cast.ts';
import { pasteEach } from './pasting.ts';

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGNgGAWjYBSMAggAAAQQAAGs5R1vAAAAAElFTkSuQmCC';

const note = (page: Page) => page.getByRole('status', { name: 'Paste' });

/** On the real clipboard, as a copy in another page puts it there. */
async function copy(page: Page, clipboard: Record<string, string>): Promise<void> {
  await page.evaluate((types) => {
    const put = (event: ClipboardEvent) => {
      for (const [type, value] of Object.entries(types)) event.clipboardData?.setData(type, value);
      event.preventDefault();
    };
    document.addEventListener('copy', put, { once: true, capture: true });
    document.execCommand('copy');
  }, clipboard);
}

async function emptyStory(page: Page): Promise<void> {
  await writeStory(page, uniqueHeadline('Herons pasted'), 'They');
  await storyBody(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
}

const RICH = { 'text/html': '<h2>Part</h2><p>A <b>heron</b>.</p>', 'text/plain': 'Part\n\nA heron.' };

test('a rich paste is undone to plain text, and then away', async ({ as }) => {
  const writer = await as('writer');
  await emptyStory(writer);
  const body = storyBody(writer);
  await copy(writer, RICH);
  await writer.keyboard.press('Control+v');
  await expect(body.getByRole('heading', { name: 'Part' })).toBeVisible();
  await writer.keyboard.press('Control+z');
  await expect(body).toHaveText('PartA heron.');
  await expect(body.getByRole('heading')).toHaveCount(0);
  await writer.keyboard.press('Control+z');
  await expect(body).toHaveText('');
  await writer.keyboard.press('Control+Shift+z');
  await writer.keyboard.press('Control+Shift+z');
  await expect(body.getByRole('heading', { name: 'Part' })).toBeVisible();
  await untilSaved(writer);
});

test('Ctrl+Shift+V pastes the words at once', async ({ as }) => {
  const writer = await as('writer');
  await emptyStory(writer);
  await copy(writer, RICH);
  await writer.keyboard.press('Control+Shift+v');
  await expect(storyBody(writer)).toHaveText('PartA heron.');
  await expect(storyBody(writer).getByRole('heading')).toHaveCount(0);
  await writer.keyboard.press('Control+z');
  await expect(storyBody(writer)).toHaveText('');
});

test('an address becomes the link of marked words, and a film offers a card', async ({ as }) => {
  const writer = await as('writer');
  await emptyStory(writer);
  const body = storyBody(writer);
  await writer.keyboard.type('heron');
  await writer.keyboard.press('Control+a');
  await copy(writer, { 'text/plain': 'https://example.org/heron' });
  await writer.keyboard.press('Control+v');
  await expect(body.getByRole('link', { name: 'heron' })).toHaveAttribute(
    'href',
    'https://example.org/heron',
  );
  await writer.keyboard.press('ArrowRight');
  await writer.keyboard.press('Enter');

  await copy(writer, { 'text/plain': 'https://www.youtube.com/watch?v=abcdefghijk' });
  await writer.keyboard.press('Control+v');
  await expect(note(writer)).toHaveText('Pasted as a link.');
  await writer.keyboard.press('Tab');
  await expect(writer.getByRole('button', { name: 'Show it as a link card' })).toBeFocused();
  await writer.keyboard.press('Enter');
  await expect(body).toContainText('Link card · YouTube');
  await writer.keyboard.press('Control+z');
  await expect(body.getByRole('link', { name: /youtube/ })).toBeVisible();
  await untilSaved(writer);
});

test('pictures that came along are sent, and those of other sites are named', async ({ as }) => {
  const writer = await as('writer');
  await emptyStory(writer);
  const [pasted] = await pasteEach(writer, [
    {
      html: '<p>Before</p><img src="https://elsewhere.example/a.jpg"><p>After <img src="https://elsewhere.example/b.jpg"></p>',
      text: 'Before\nAfter',
    },
  ]);
  expect(pasted?.note).toBe('2 pictures were not copied: save them and drop them here.');
  await copy(writer, {
    'text/html': `<p>Before</p><img src="${PIXEL}"><p>After</p>`,
    'text/plain': 'Before\nAfter',
  });
  await writer.keyboard.press('Control+v');
  await expect(storyBody(writer)).toContainText('Before');
  await expect(note(writer)).toHaveText('');
  await expect(
    storyBody(writer)
      .getByRole('img')
      .or(writer.getByText(/pasted-picture-1/))
      .first(),
  ).toBeVisible();
});

test('headline and standfirst take one line of plain text', async ({ as }) => {
  const writer = await as('writer');
  await emptyStory(writer);
  for (const name of ['Headline', 'Standfirst']) {
    const field = writer.getByLabel(name, { exact: true });
    await field.fill('');
    await copy(writer, {
      'text/html': '<b>Two<br>lines</b>',
      'text/plain': 'Two\r\nlines\u0000 \u0007and\ttabs',
    });
    await writer.keyboard.press('Control+v');
    await expect(field).toHaveValue('Two lines and tabs');
    await writer.keyboard.press('Control+z');
    await expect(field).toHaveValue('');
  }
});
