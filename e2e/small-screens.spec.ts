/** Nothing is lost beside the screen: 320 px wide (400 % zoom), and text twice as large. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/cast.ts';
import { DESK_SCREENS, openScreen, PUBLIC_SCREENS, type Screen } from './support/screens.ts';

const SIZES = [
  { name: '320 px', viewport: { width: 320, height: 640 }, text: '100%' },
  { name: 'text at 200 %', viewport: { width: 1280, height: 800 }, text: '200%' },
] as const;

/** By how much the page can be scrolled sideways on each screen and size where it can. */
async function overflows(page: Page, screens: readonly Screen[]): Promise<string[]> {
  const found: string[] = [];
  for (const screen of screens) {
    await page.setViewportSize(SIZES[0].viewport);
    await openScreen(page, screen);
    for (const { name, viewport, text } of SIZES) {
      await page.setViewportSize(viewport);
      const over = await page.evaluate((size) => {
        // By the object model: the policy of the page takes no style sheet that is brought along.
        document.documentElement.style.fontSize = size;
        const { scrollWidth } = document.documentElement;
        const right = (element: Element) => element.getBoundingClientRect().right;
        const widest = [...document.body.querySelectorAll('*')].sort((a, b) => right(b) - right(a))[0];
        return { by: scrollWidth - window.innerWidth, widest: widest?.outerHTML.slice(0, 160) ?? '' };
      }, text);
      if (over.by > 0) found.push(`${screen.name}, ${name}: ${over.by} px too wide, as ${over.widest}`);
    }
  }
  return found;
}

test('public pages', async ({ page }) => {
  expect((await overflows(page, PUBLIC_SCREENS)).join('\n')).toBe('');
});

for (const member of ['writer', 'writer2', 'checker', 'editor', 'admin'] as const) {
  test(`the desk of a ${member}`, async ({ as }) => {
    const screens = DESK_SCREENS.filter(({ by }) => by === member);
    expect((await overflows(await as(member), screens)).join('\n')).toBe('');
  });
}
