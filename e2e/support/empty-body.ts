/** A text to type into, and what has become of it. */
import type { Locator, Page } from '@playwright/test';
import { expect, storyBody } from './cast.ts';

/** A new story with the caret in its body. */
export async function emptyBody(page: Page): Promise<Locator> {
  await page.goto('/desk/stories/new');
  const body = storyBody(page);
  await expect(body).toBeVisible();
  await body.focus();
  return body;
}

export async function empty(page: Page): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Alt+0');
}

/** Expects exactly one block of text, in a paragraph. */
export async function expectPlain(body: Locator, words: string): Promise<void> {
  await expect(body.locator(':scope > *')).toHaveCount(1);
  await expect(body.getByRole('paragraph')).toHaveText(words);
}
