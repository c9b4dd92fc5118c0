/** One process, one store: pages, actions and route handlers write through one and the same connection. */
import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { CAST_PASSWORD, castEmail } from '#lib/server/kernel/test-store.ts';
import { runningDesk } from '#scripts/proofs/running-server.ts';
import { expect, saveState, signIn, storyBody, test } from './support/cast.ts';

/** How many handles the process has on each file that begins with this name, as the system counts them. */
function openFiles(pid: number, file: string): Record<string, number> {
  const folder = `/proc/${pid}/fd`;
  const counts: Record<string, number> = {};
  for (const handle of readdirSync(folder)) {
    let target: string;
    try {
      target = readlinkSync(join(folder, handle));
    } catch {
      continue; // closed since it was listed
    }
    if (!target.startsWith(file)) continue;
    const ending = target.slice(file.length);
    counts[ending] = (counts[ending] ?? 0) + 1;
  }
  return counts;
}

test('after pages, actions and route handlers there are one writer and one reader', async ({ page }) => {
  const desk = await runningDesk();
  try {
    await page.goto(`${desk.url}/`);
    await page.goto(`${desk.url}/signin`);
    await signIn(page, castEmail('writer'), CAST_PASSWORD);
    await expect(page).toHaveURL(/\/desk$/);
    await page.goto(`${desk.url}/desk/stories`);
    await page.getByRole('button', { name: 'New story' }).first().click();
    await expect(storyBody(page)).toBeVisible();
    await page.getByLabel('Headline').fill('Through every door');
    await expect(saveState(page)).toHaveText(/^Saved at/);
    await page.goto(`${desk.url}/desk/stories`);
    await expect(page.getByRole('link', { name: 'Through every door' })).toBeVisible();
    await page.request.get(`${desk.url}/feed.xml`);
    expect(openFiles(desk.pid(), desk.databaseFile)).toMatchObject({ '': 2, '-wal': 2, '-shm': 1 });
  } finally {
    await desk.close();
  }
});
