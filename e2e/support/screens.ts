/** Every screen of the product by name: who sees it, where it is, and what is done there first. */
import { expect, type Page } from '@playwright/test';
import type { CastMember } from '#scripts/seed/cast.ts';
import { storyBody } from './cast.ts';
import { importFile } from './import-file.ts';

export type Screen = {
  name: string;
  /** Null: somebody who is not signed in. */
  by: CastMember | null;
  /** An address, or a story of the demo edition and its room. */
  at: string | { story: string; room: string };
  /** What is done, for what only then is on the screen. */
  first?: (page: Page) => Promise<void>;
};

const DRAFT = 'What a funeral costs, line by line';
const SUBMITTED = 'The bus that waits for one child';
const APPROVED = 'A judge reads the small print aloud';
const RETURNED = 'The lido that wants to be prescribed';
const LIVE_IN_REVIEW = 'The waiting list that rings you back';
const PUT_AWAY = 'Rent, in cash, on a Friday';
const LIVE = 'The night shift that gives people back their days';

export const PUBLIC_SCREENS: readonly Screen[] = [
  { name: 'front', by: null, at: '/' },
  { name: 'section', by: null, at: '/health' },
  { name: 'article', by: null, at: '/health/night-shift-dialysis' },
  { name: 'article-of-sources', by: null, at: '/mind/ketamine-therapy-who-said-what' },
  { name: 'topic', by: null, at: '/topics/treatment' },
  { name: 'no-such-page', by: null, at: '/no-such/page' },
  { name: 'signin', by: null, at: '/signin' },
  {
    name: 'signin-refused',
    by: null,
    at: '/signin',
    first: async (page) => {
      await page.getByLabel('Email').fill('nobody@demo.test');
      await page.getByLabel('Password', { exact: true }).fill('not the password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByText('do not match an account here')).toBeVisible();
    },
  },
  { name: 'forgot', by: null, at: '/forgot' },
  { name: 'link-unusable', by: null, at: '/reset/no-such-link' },
  { name: 'preview-link-unusable', by: null, at: '/preview/no-such-link' },
];

const editor: readonly Screen[] = [
  { name: 'desk', by: 'editor', at: '/desk' },
  { name: 'stories', by: 'editor', at: '/desk/stories' },
  { name: 'stories-none', by: 'editor', at: '/desk/stories?search=no+story+is+called+this' },
  { name: 'queue', by: 'editor', at: '/desk/queue' },
  { name: 'review', by: 'editor', at: { story: SUBMITTED, room: '/review' } },
  {
    name: 'review-refused',
    by: 'editor',
    at: { story: SUBMITTED, room: '/review' },
    first: async (page) => {
      await page.getByRole('button', { name: 'Return to writer' }).click();
      await expect(page.getByText('Say what should change.')).toBeVisible();
    },
  },
  { name: 'review-approved', by: 'editor', at: { story: APPROVED, room: '/review' } },
  { name: 'review-difference', by: 'editor', at: { story: LIVE_IN_REVIEW, room: '/review?view=live' } },
  { name: 'history', by: 'editor', at: { story: LIVE_IN_REVIEW, room: '/history' } },
  { name: 'revision', by: 'editor', at: { story: LIVE_IN_REVIEW, room: '/history/2' } },
  { name: 'pictures', by: 'editor', at: '/desk/media' },
  { name: 'pictures-none', by: 'editor', at: '/desk/media?search=no+picture+is+called+this' },
  {
    name: 'picture',
    by: 'editor',
    at: '/desk/media',
    first: async (page) => {
      await page.getByRole('heading', { level: 3 }).first().getByRole('link').click();
      await expect(page.getByRole('heading', { name: 'Where it is used' })).toBeVisible();
    },
  },
  {
    name: 'compare',
    by: 'editor',
    at: { story: LIVE_IN_REVIEW, room: '/history/compare?from=1&to=working' },
  },
  {
    name: 'compare-nothing',
    by: 'editor',
    at: { story: SUBMITTED, room: '/history/compare?from=live&to=working' },
  },
  {
    name: 'restore',
    by: 'editor',
    at: { story: LIVE_IN_REVIEW, room: '/history/1' },
    first: async (page) => {
      await page.getByRole('button', { name: 'Restore this text' }).click();
      await expect(page.getByRole('dialog', { name: 'Restore revision 1?' })).toBeVisible();
    },
  },
  { name: 'preview', by: 'editor', at: { story: LIVE_IN_REVIEW, room: '/preview' } },
  {
    name: 'preview-phone',
    by: 'editor',
    at: { story: LIVE_IN_REVIEW, room: '/preview?width=phone&theme=dark' },
  },
  { name: 'preview-paper', by: 'editor', at: { story: LIVE_IN_REVIEW, room: '/preview?width=paper' } },
  {
    name: 'preview-link-made',
    by: 'editor',
    at: { story: APPROVED, room: '/preview' },
    first: async (page) => {
      await page.getByRole('button', { name: 'Make a link' }).click();
      await expect(page.getByText('The link is made')).toBeVisible();
    },
  },
  { name: 'desk-no-such-page', by: 'editor', at: `/desk/stories/${'0'.repeat(32)}` },
];

const others: readonly Screen[] = [
  { name: 'desk-of-writer', by: 'writer', at: '/desk' },
  { name: 'editor', by: 'writer', at: { story: DRAFT, room: '' }, first: untilEditable },
  {
    name: 'new-story',
    by: 'writer',
    at: '/desk/stories/new',
    first: async (page) => expect(page.getByLabel('Headline')).toBeFocused(),
  },
  {
    name: 'editor-link',
    by: 'writer',
    at: { story: DRAFT, room: '' },
    first: async (page) => {
      await untilEditable(page);
      await page
        .getByRole('toolbar', { name: 'Formatting' })
        .getByRole('button', { name: 'Link', exact: true })
        .click();
      await expect(page.getByRole('dialog', { name: 'Link' })).toBeVisible();
    },
  },
  {
    name: 'editor-find',
    by: 'writer',
    at: { story: DRAFT, room: '' },
    first: async (page) => {
      await untilEditable(page);
      await storyBody(page).press('Control+f');
      await page.getByLabel('Find in the body').fill('the');
      await expect(page.getByRole('status', { name: 'Places found' })).toHaveText(/^1 of/);
    },
  },
  {
    name: 'editor-shortcuts',
    by: 'writer',
    at: { story: DRAFT, room: '' },
    first: async (page) => {
      await untilEditable(page);
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    },
  },
  {
    name: 'editor-picture',
    by: 'writer',
    at: { story: DRAFT, room: '' },
    first: async (page) => {
      await untilEditable(page);
      const toolbar = page.getByRole('toolbar', { name: 'Formatting' });
      await toolbar.getByRole('button', { name: 'Picture', exact: true }).click();
      await expect(page.getByRole('dialog', { name: 'Picture' }).getByRole('option').first()).toBeVisible();
    },
  },
  { name: 'editor-read-only', by: 'writer', at: { story: SUBMITTED, room: '' } },
  { name: 'editor-returned', by: 'writer2', at: { story: RETURNED, room: '' }, first: untilEditable },
  { name: 'editor-of-live', by: 'writer', at: { story: LIVE, room: '' }, first: untilEditable },
  { name: 'put-away', by: 'writer2', at: { story: PUT_AWAY, room: '' } },
  { name: 'import-before', by: 'writer', at: '/desk/stories/import' },
  { name: 'import', by: 'writer', at: '/desk/stories/import', first: importFile },
  { name: 'account', by: 'writer', at: '/desk/account' },
  { name: 'desk-of-checker', by: 'checker', at: '/desk' },
  { name: 'desk-of-admin', by: 'admin', at: '/desk' },
  { name: 'settings', by: 'admin', at: '/desk/settings' },
  { name: 'staff', by: 'admin', at: '/desk/staff' },
  {
    name: 'staff-managed',
    by: 'admin',
    at: '/desk/staff',
    first: async (page) => {
      await page.getByText('Manage Nell Abara').click();
      await expect(page.getByRole('button', { name: 'Suspend Nell Abara' })).toBeVisible();
    },
  },
];

export const DESK_SCREENS: readonly Screen[] = [...editor, ...others];

/** Goes to the screen and does what has to be done first. */
export async function openScreen(page: Page, { at, first }: Screen): Promise<void> {
  await page.goto(typeof at === 'string' ? at : `${await storyPath(page, at.story)}${at.room}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await first?.(page);
}

/** The desk's address of a story of the demo edition. */
async function storyPath(page: Page, headline: string): Promise<string> {
  for (const archived of ['', '&archived=1']) {
    const answer = await page.request.get(`/desk/stories?search=${encodeURIComponent(headline)}${archived}`);
    const found = /\/desk\/stories\/[0-9a-f]{32}/.exec(await answer.text());
    if (found) return found[0];
  }
  throw new Error(`there is no story "${headline}" that this person may see`);
}

async function untilEditable(page: Page): Promise<void> {
  await expect(storyBody(page)).toBeVisible();
}
