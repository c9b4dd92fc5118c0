/** The story that arrives as a file, as writers get them. */
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';

const FILE = fileURLToPath(
  new URL('../../scripts/seed/import/story-cold-water-swimming.txt', import.meta.url),
);

/** On the page that imports: chooses the file and asks what it becomes. */
export async function importFile(page: Page): Promise<void> {
  await page.getByLabel('File').setInputFiles(FILE);
  await page.getByRole('button', { name: 'Show what it becomes' }).click();
  await expect(page.getByText('The first line is the headline')).toBeVisible();
}
