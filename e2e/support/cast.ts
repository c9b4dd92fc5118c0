/** People and pages as journeys speak of them. Roles and labels only: what a person can perceive. */
import { expect, test as base, type Browser, type Locator, type Page } from '@playwright/test';
import { CAST, DEMO_PASSWORD, type CastMember } from '#scripts/seed/cast.ts';

/** Tests that a person of the demo edition, signed in with a browser of their own, takes part in. */
export const test = base.extend<{ as: (member: CastMember) => Promise<Page> }>({
  as: async ({ browser }, use) => {
    const pages: Page[] = [];
    await use(async (member) => {
      const page = await signedIn(browser, CAST[member].email, DEMO_PASSWORD);
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },
});

export { expect };

/** A page of a new browser in which this account is signed in. */
export async function signedIn(browser: Browser, email: string, password: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/signin');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/desk$/);
  return page;
}

/** A headline that no other test has. */
export function uniqueHeadline(words: string): string {
  return `${words} ${Math.random().toString(36).slice(2, 8)}`;
}

export const storyBody = (page: Page): Locator => page.getByRole('textbox', { name: 'Story body' });

/** The state of saving, in the words of the status region. */
export const saveState = (page: Page): Locator => page.getByRole('status', { name: 'Save state' });

export async function untilSaved(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveText(/^(Saved at \d\d:\d\d|All changes are saved)$/);
}

/** The id in the address of a story's desk page. */
export function storyIdOf(page: Page): string {
  const id = /\/desk\/stories\/([0-9a-f]{32})/.exec(page.url())?.[1];
  if (!id) throw new Error(`${page.url()} is not a story`);
  return id;
}

/** Writes a new story with a section, so that it can be submitted; ends on its editor page, saved. */
export async function writeStory(page: Page, headline: string, body: string): Promise<string> {
  await page.goto('/desk/stories');
  await page.getByRole('button', { name: 'New story' }).click();
  await page.getByLabel('Headline').fill(headline);
  await storyBody(page).fill(body);
  await page.getByLabel('Section').selectOption({ label: 'Health' });
  await expect(saveState(page)).toHaveText(/^Saved at/);
  return storyIdOf(page);
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByRole('button', { name: 'Withdraw from review' })).toBeVisible();
}

/** Opens the review page and waits until it can be used. */
export async function review(page: Page, storyId: string): Promise<void> {
  await page.goto(`/desk/stories/${storyId}/review`);
  await expect(page.getByRole('article')).toBeVisible();
}

export async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('button', { name: 'Publish' })).toBeEnabled();
}

/** The button of a refused verb: there, disabled, and described by its reason. */
export async function expectRefused(page: Page, verb: string, reason: RegExp): Promise<void> {
  const button = page.getByRole('button', { name: verb });
  await expect(button).toBeDisabled();
  await expect(button).toHaveAccessibleDescription(reason);
}
