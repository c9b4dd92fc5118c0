/**
 * `npm run screenshots`: the named screens in both themes, wide and narrow, into docs/screenshots. It
 * starts the seeded server that journeys visit, on a port and a database of its own; needs a build.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Screen } from '#e2e/support/screens.ts';
import { findChromium } from './find-chromium.ts';
import { CAST, DEMO_PASSWORD } from './seed/cast.ts';

process.env['COUNTERSIGN_E2E_PORT'] ??= '3210';
// Only now: what they load reads the port.
const { BASE_URL, e2eFolder } = await import('#e2e/support/environment.ts');
const { signedIn } = await import('#e2e/support/cast.ts');
const { DESK_SCREENS, openScreen, PUBLIC_SCREENS } = await import('#e2e/support/screens.ts');

const SHOWN = [
  'front',
  'section',
  'article',
  'signin',
  'desk',
  'stories',
  'queue',
  'review',
  'history',
  'compare',
  'restore',
  'preview',
  'preview-phone',
  'new-story',
  'editor',
  'editor-find',
  'editor-picture',
  'editor-shortcuts',
  'pictures',
  'picture',
  'import',
  'settings',
  'staff',
];
const THEMES = ['light', 'dark'] as const;
/** Long pages are cut: what is shown is how they begin. */
const SIZES = [
  { width: 1280, height: 900, longest: 1400 },
  { width: 320, height: 640, longest: 1400 },
] as const;
const START_LIMIT_MS = 60_000;

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'docs', 'screenshots');

async function untilReady(): Promise<void> {
  for (const limit = Date.now() + START_LIMIT_MS; Date.now() < limit; await sleep(200)) {
    const answer = await fetch(`${BASE_URL}/api/readyz`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error('the server did not become ready');
}

async function pageFor(browser: Browser, screen: Screen): Promise<Page> {
  const options = { baseURL: BASE_URL, locale: 'en-GB', timezoneId: 'Europe/London', deviceScaleFactor: 1 };
  if (screen.by === null) return (await browser.newContext(options)).newPage();
  return signedIn(browser, CAST[screen.by].email, DEMO_PASSWORD, options);
}

/** Opens the screen once for each width, because some of it is laid out when it is opened. */
async function shoot(page: Page, screen: Screen): Promise<void> {
  for (const { width, height, longest } of SIZES) {
    await page.setViewportSize({ width, height });
    await openScreen(page, screen);
    // The focus ring of what was pressed last, and the caret, say nothing here.
    await page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null,
    );
    await page.evaluate(() => window.scrollTo(0, 0));
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.evaluate(async () => {
        await document.fonts.ready;
        for (const image of document.images) image.loading = 'eager';
        await Promise.all([...document.images].map((image) => image.decode().catch(() => null)));
      });
      const length = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.screenshot({
        path: path.join(folder, `${screen.name}-${theme}-${width}.png`),
        fullPage: true,
        clip: { x: 0, y: 0, width, height: Math.min(Math.max(length, height), longest) },
        animations: 'disabled',
      });
    }
  }
}

const found = findChromium();
if (!found) throw new Error('no Chromium on this machine: npx playwright install chromium');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, ['scripts/e2e-server.ts'], {
  cwd: root,
  env: { ...process.env, COUNTERSIGN_E2E_FOLDER: e2eFolder() },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const isRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: found.path,
  args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu'],
});
try {
  await untilReady();
  for (const screen of [...PUBLIC_SCREENS, ...DESK_SCREENS].filter(({ name }) => SHOWN.includes(name))) {
    const page = await pageFor(browser, screen);
    await shoot(page, screen);
    await page.context().close();
    console.log(screen.name);
  }
} finally {
  await browser.close();
  const stopped = once(server, 'exit');
  server.kill('SIGTERM');
  await stopped;
  rmSync(e2eFolder(), { recursive: true, force: true });
}
const files = readdirSync(folder);
const bytes = files.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
console.log(`${files.length} pictures, ${(bytes / 1_000_000).toFixed(1)} MB, in docs/screenshots`);
