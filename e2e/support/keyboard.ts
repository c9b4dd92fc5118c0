/** Going through pages without a mouse; wherever the focus goes, it can be seen. */
import type { Locator, Page } from '@playwright/test';
import { CAST, DEMO_PASSWORD, type CastMember } from '#scripts/seed/cast.ts';
import { expect } from './cast.ts';

const MOST_STOPS = 80;

/** Presses Tab until this has the focus, as a person does who cannot point. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await hasFocus(target)) return expectFocusSeen(page);
    await page.keyboard.press(key);
    await expectFocusSeen(page);
  }
  throw new Error(`${MOST_STOPS} stops, and none of them is ${String(target)}`);
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** What has the focus shows it: by an outline, a shadow, or a border that it has only then. */
export async function expectFocusSeen(page: Page): Promise<void> {
  const stop = await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    // What has the focus inside a frame shows it in there.
    if (element instanceof HTMLIFrameElement) return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    // A caret in a text that fills the page is where one writes; it needs no frame around all of it.
    const isText = element.isContentEditable;
    const isSeen = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    const isThere = box.width > 0 && box.height > 0;
    return { isSeen: isText || isSeen, isThere, what: element.outerHTML.slice(0, 200) };
  });
  if (stop) expect(stop, `focus is not seen at ${stop.what}`).toMatchObject({ isSeen: true, isThere: true });
}

export async function signInByKeyboard(page: Page, member: CastMember): Promise<void> {
  await page.goto('/signin');
  await tabTo(page, page.getByLabel('Email'));
  await page.keyboard.type(CAST[member].email);
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk$/);
}
