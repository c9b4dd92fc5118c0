/**
 * `node bench/editor.ts [--minutes 10]`: the writing desk beside a bare contenteditable page
 * and a plain table, in one run. Needs a build and a Chromium. Ratios count; milliseconds are for
 * orientation, because machines differ.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { castEmail, CAST_PASSWORD } from '#lib/server/kernel/test-store.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { findChromium } from '#scripts/find-chromium.ts';
import { deskWithStories, fillTheList } from './editor/desk-with-stories.ts';
import { floorPages } from './editor/floor-pages.ts';
import { heapOf, keyToPaint, slowDown, untilShown } from './editor/measure.ts';

const LENGTHS = [800, 10_000, 36_000];
const OPENED = [800, 10_000];
const OPENINGS = 7;
const KEYS = 120;
const SLOWER = 4;
const LIST_ROWS = 30;
const BODY = '[aria-label="Story body"][contenteditable="true"]';

const minutes = Number(process.argv[process.argv.indexOf('--minutes') + 1] || 1);
const found = findChromium();
if (!found) throw new Error('no Chromium: run `npm test` once, or install one');
const { desk, store, stories } = await deskWithStories(LENGTHS);
const floor = await floorPages(
  Array.from({ length: LIST_ROWS }, (_, number) => `Story ${number} of the herons`),
);
const browser = await chromium.launch({ executablePath: found.path });
try {
  const writer = await signedIn(browser);
  const bare = await (await browser.newContext()).newPage();
  print('Opening a story by its full address until it can be typed in, beside a bare contenteditable page');
  for (const words of OPENED) {
    await compareOpening(`${words} words`, [writer, storyUrl(words), BODY], [bare, floorUrl(words)]);
  }
  for (const slower of [1, SLOWER]) {
    print(`Key to next paint${slower > 1 ? `, the CPU slowed ${slower} times` : ''}`);
    for (const words of LENGTHS) await compareTyping(words, slower, writer, bare);
  }
  print(`Memory while typing a story of 10000 words for ${minutes} min`);
  await memory(writer, minutes);
  const listed = await fillTheList(store);
  print(`The list of ${listed} stories, beside a plain table of as many rows as a page of it has`);
  const row = `main tbody tr:nth-child(${LIST_ROWS}), main li:nth-child(${LIST_ROWS})`;
  await compareOpening(
    'the list',
    [writer, desk.url + paths.stories(), row],
    [bare, `${floor.url}/list`, `tbody tr:nth-child(${LIST_ROWS})`],
  );
} finally {
  await browser.close();
  floor.close();
  await store.database.close();
  await desk.close();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function storyUrl(words: number): string {
  return desk.url + paths.deskStory(stories.get(words) ?? '');
}

function floorUrl(words: number): string {
  return `${floor.url}/text?words=${words}`;
}

async function signedIn(from: Browser): Promise<Page> {
  const page = await (await from.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(desk.url + paths.signIn());
  await page.getByLabel('Email').fill(castEmail('writer'));
  await page.getByLabel('Password').fill(CAST_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/desk/);
  return page;
}

type Opening = [page: Page, url: string, selector?: string];

async function compareOpening(name: string, ours: Opening, floors: Opening): Promise<void> {
  const mine: number[] = [];
  const least: number[] = [];
  // Turn and turn about, so that a slow moment of the machine hits both; the first fills the cache.
  for (let round = 0; round <= OPENINGS; round += 1) {
    const [open, bareOpen] = [await untilShown(...ours), await untilShown(...floors)];
    if (round === 0) continue;
    mine.push(open);
    least.push(bareOpen);
  }
  print(`  ${name.padEnd(14)} ${ratio(at(mine, 0.5), at(least, 0.5))}`);
}

async function compareTyping(words: number, slower: number, writer: Page, bare: Page): Promise<void> {
  await writer.goto(storyUrl(words));
  await writer.locator(BODY).waitFor();
  await bare.goto(floorUrl(words));
  const slow = [await slowDown(writer, slower), await slowDown(bare, slower)];
  await bare.bringToFront();
  const least = await keyToPaint(bare, KEYS);
  await writer.bringToFront();
  const mine = await keyToPaint(writer, KEYS);
  for (const session of slow) await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  print(
    `  ${`${words} words`.padEnd(14)} p50 ${ratio(at(mine, 0.5), at(least, 0.5))}; ` +
      `p95 ${ms(at(mine, 0.95))} (floor ${ms(at(least, 0.95))}), ` +
      `worst ${ms(at(mine, 1))} (floor ${ms(at(least, 1))}), ${mine.length} keys`,
  );
}

async function memory(writer: Page, forMinutes: number): Promise<void> {
  await writer.goto(storyUrl(10_000));
  await writer.locator(BODY).waitFor();
  await keyToPaint(writer, 20);
  const before = await heapOf(writer);
  const until = Date.now() + forMinutes * 60_000;
  while (Date.now() < until) await keyToPaint(writer, 100);
  const after = await heapOf(writer);
  print(`  ${before.toFixed(1)} MB at first, ${after.toFixed(1)} MB after`);
}

function at(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

function ratio(mine: number, least: number): string {
  return `${(mine / least).toFixed(2)} of the floor (${ms(mine)} of ${ms(least)})`;
}
