/** People and pages as journeys speak of them. Roles and labels only: what a person can perceive. */
import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';
import { CAST, DEMO_PASSWORD, type CastMember } from '#scripts/seed/cast.ts';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;
type ContextOptions = Parameters<Browser['newContext']>[0];
type As = (member: CastMember, options?: ContextOptions) => Promise<Page>;

/** Tests that a person of the demo edition, signed in with a browser of their own, takes part in. */
export const test = base.extend<{ as: As }, { keys: Map<CastMember, StorageState> }>({
  // Each worker signs a person in once. Who signs out or is suspended in a test comes by `signedIn`.
  keys: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  as: async ({ browser, keys }, use) => {
    const pages: Page[] = [];
    await use(async (member, options = {}) => {
      const storageState = keys.get(member);
      if (storageState) {
        const page = await (await browser.newContext({ ...options, storageState })).newPage();
        pages.push(page);
        return page;
      }
      const page = await signedIn(browser, CAST[member].email, DEMO_PASSWORD, options);
      keys.set(member, await page.context().storageState());
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },
});

export { expect };

/** A page of a new browser in which this account is signed in. */
export async function signedIn(
  browser: Browser,
  email: string,
  password: string,
  options: ContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto('/signin');
  await signIn(page, email, password);
  await expect(page).toHaveURL(/\/desk$/);
  return page;
}

/** Fills in and sends the form of the sign-in page that is open. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A headline that no other test has. */
export function uniqueHeadline(words: string): string {
  return `${words} ${Math.random().toString(36).slice(2, 8)}`;
}

/** The address that a story of this headline gets in the section that journeys write for. */
export function addressOf(headline: string): string {
  return `/health/${headline.toLowerCase().replaceAll(' ', '-')}`;
}

export const storyBody = (page: Page): Locator => page.getByRole('textbox', { name: 'Story body' });

/** The state of saving, in the words of the status region. */
export const saveState = (page: Page): Locator => page.getByRole('status', { name: 'Save state' });

export async function untilSaved(page: Page): Promise<void> {
  await expect(saveState(page)).toHaveText(/^Saved at \d\d:\d\d/);
}

/** Writes here from now on, in a story that another page has open. */
export async function takeTheTurn(page: Page): Promise<void> {
  const banner = page.getByRole('region', { name: 'Who writes' });
  await banner.getByRole('button').click();
  const question = page.getByRole('dialog', { name: /^Take over from / });
  await expect(question.or(storyBody(page))).toBeVisible();
  if (await question.isVisible()) await question.getByRole('button', { name: 'Take over writing' }).click();
  await expect(storyBody(page)).toBeVisible();
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
  // The list has a field named Headline too: the one meant is the editor's.
  await expect(storyBody(page)).toBeVisible();
  await page.getByLabel('Headline').fill(headline);
  await storyBody(page).fill(body);
  await page.getByLabel('Section').selectOption({ label: 'Health' });
  await expect(saveState(page)).toHaveText(/^Saved at/);
  return storyIdOf(page);
}

/** Types at the end of the body of a story that this person may edit, and waits until it is saved. */
export async function typeAtTheEnd(page: Page, storyId: string, words: string): Promise<void> {
  await page.goto(`/desk/stories/${storyId}`);
  await storyBody(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
  await expect(saveState(page)).toHaveText(/^Saved at/);
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

export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published. Readers see this text from now on.')).toBeVisible();
}

/** A story of the writer's that the editor approved and published; its id. */
export async function publishStory(
  writer: Page,
  editor: Page,
  headline: string,
  body: string,
): Promise<string> {
  const id = await writeStory(writer, headline, body);
  await submit(writer);
  await review(editor, id);
  await approve(editor);
  await publish(editor);
  return id;
}

/** The button of a refused verb: there, disabled, and described by its reason. */
export async function expectRefused(page: Page, verb: string, reason: RegExp): Promise<void> {
  const button = page.getByRole('button', { name: verb });
  await expect(button).toBeDisabled();
  await expect(button).toHaveAccessibleDescription(reason);
}
