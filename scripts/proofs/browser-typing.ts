/**
 * Somebody types in a real browser while the network loses, repeats, delays and reorders saves. In the
 * end the server must have every word in its order, and must never have taken one editor for two.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { revisions } from '#db/schema/stories.ts';
import { plainText } from '#lib/domain/stories/document-text.ts';
import { CAST, CAST_PASSWORD, castEmail } from '#lib/server/kernel/test-store.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';
import { findChromium } from '../find-chromium.ts';
import { faultProxy, type FaultCounts } from './fault-proxy.ts';
import { emptyStory, openBeside } from './proof-story.ts';
import { runningDesk } from './running-server.ts';

export type BrowserTyping = FaultCounts & {
  words: number;
  /** Words of the server's text that differ from what was typed, or are missing. */
  wrong: number;
  falseConflicts: number;
};

const PARAGRAPH_WORDS = 12;
const SAVED_WITHIN_MS = 120_000;

export async function browserTyping(seconds: number): Promise<BrowserTyping> {
  const desk = await runningDesk();
  const proxy = await faultProxy(new URL(desk.url), Math.random);
  const browser = await chromium.launch({
    ...chromiumPath(),
    proxy: { server: `http://127.0.0.1:${proxy.port}` },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const beside = openBeside(desk.databaseFile);
  try {
    const { storyId } = await emptyStory(beside);
    const page = await browser.newPage();
    await signIn(page, desk.url);
    await page.goto(`${desk.url}/desk/stories/${storyId}`);
    const typed = await typeFor(page, seconds);
    const state = page.getByRole('status', { name: 'Save state' });
    await state.filter({ hasText: /^Saved at/ }).waitFor({ timeout: SAVED_WITHIN_MS });
    const story = await storyForDesk(beside, CAST.writer, storyId);
    const kept = story ? plainText(story.text.document).split(/\s+/) : [];
    const reasons = await beside.database.read
      .select({ reason: revisions.reason })
      .from(revisions)
      .where(eq(revisions.storyId, storyId));
    return {
      ...proxy.counts,
      words: typed.length,
      wrong: typed.filter((word, at) => kept[at] !== word).length + Math.max(0, kept.length - typed.length),
      falseConflicts: reasons.filter(({ reason }) => reason === 'merged' || reason === 'set-aside').length,
    };
  } finally {
    await browser.close();
    await proxy.close();
    await beside.database.close();
    await desk.close();
  }
}

/** The browser that the whole run uses, if it was found before. */
function chromiumPath(): { executablePath?: string } {
  const path = process.env['COUNTERSIGN_CHROMIUM'] ?? findChromium()?.path;
  return path ? { executablePath: path } : {};
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/signin`);
  await page.getByLabel('Email').fill(castEmail('writer'));
  await page.getByLabel('Password', { exact: true }).fill(CAST_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/desk$/);
}

/** Types words that each occur once, with pauses as people make them; what was typed, in its order. */
async function typeFor(page: Page, seconds: number): Promise<string[]> {
  const end = performance.now() + seconds * 1_000;
  const words: string[] = [];
  await page.getByRole('textbox', { name: 'Story body' }).focus();
  while (performance.now() < end) {
    const word = `word${words.length}`;
    const isLast = words.length % PARAGRAPH_WORDS === PARAGRAPH_WORDS - 1;
    await page.keyboard.type(isLast ? word : `${word} `, { delay: 20 });
    if (isLast) await page.keyboard.press('Enter');
    words.push(word);
    // Now and then long enough for a save.
    await sleep(Math.random() < 0.1 ? 1_500 : Math.random() * 150);
  }
  return words;
}
