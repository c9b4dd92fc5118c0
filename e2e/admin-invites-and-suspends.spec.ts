/** Staff come by a link that works once, change role and go; each on their very next request. */
import type { Browser, Page } from '@playwright/test';
import { expect, signedIn, signIn, test, uniqueHeadline } from './support/cast.ts';

const PASSWORD = 'a heron stands in the rain';

type Newcomer = { name: string; email: string; link: string };

/** A new account of this role, and the link that lets its holder in. */
async function invite(admin: Page, firstName: string, role: string): Promise<Newcomer> {
  const name = uniqueHeadline(firstName);
  const email = `${name.replace(' ', '.').toLowerCase()}@desk.example`;
  await admin.goto('/desk/staff');
  await admin.getByLabel('Name', { exact: true }).fill(name);
  await admin.getByLabel('Email', { exact: true }).fill(email);
  await admin.getByLabel('Role', { exact: true }).selectOption(role);
  await admin.getByRole('button', { name: 'Invite', exact: true }).click();
  return { name, email, link: await admin.getByLabel('Link').inputValue() };
}

async function accept(browser: Browser, { email, link }: Newcomer): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Accept invitation' }).click();
  await expect(page.getByText('Your account is ready.')).toBeVisible();
  await signIn(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/desk$/);
  return page;
}

async function manage(admin: Page, { name, email }: Newcomer) {
  await admin.goto('/desk/staff');
  const row = admin.getByRole('row').filter({ hasText: email });
  await row.getByText(`Manage ${name}`).click();
  return row;
}

test('invited, signed in, promoted: each on the next request', async ({ as, browser }) => {
  const admin = await as('admin');
  const robin = await invite(admin, 'Robin', 'writer');
  const page = await accept(browser, robin);

  const again = await (await browser.newContext()).newPage();
  await again.goto(robin.link);
  await expect(again.getByRole('heading', { name: 'This link cannot be used' })).toBeVisible();
  await again.context().close();

  const refused = await page.goto('/desk/settings');
  expect(refused?.status()).toBe(404);

  const row = await manage(admin, robin);
  await admin.getByLabel(`Role of ${robin.name}`).selectOption('editor');
  await row.getByRole('button', { name: 'Change role' }).click();
  await expect(row.getByRole('cell', { name: 'Editor', exact: true })).toBeVisible();
  await page.goto('/desk/settings');
  // A new role asks for a new sign-in.
  if (page.url().includes('/signin')) await signIn(page, robin.email, PASSWORD);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.context().close();
});

test('suspended: out on the next request, and back only when reinstated', async ({ as, browser }) => {
  const admin = await as('admin');
  const ivy = await invite(admin, 'Ivy', 'editor');
  const page = await accept(browser, ivy);
  const row = await manage(admin, ivy);
  await row.getByRole('button', { name: `Suspend ${ivy.name}` }).click();
  await expect(row).toContainText(/suspended/i);

  await page.goto('/desk/queue');
  await expect(page).toHaveURL(/\/signin/);
  await signIn(page, ivy.email, PASSWORD);
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  await expect(page).toHaveURL(/\/signin/);

  const again = await manage(admin, ivy);
  await again.getByRole('button', { name: `Reinstate ${ivy.name}` }).click();
  await expect(again).not.toContainText(/suspended/i);
  await signIn(page, ivy.email, PASSWORD);
  await expect(page).toHaveURL(/\/desk/);
  await page.context().close();
});

test('the last admin can be neither suspended nor demoted', async ({ as }) => {
  const admin = await as('admin');
  await admin.goto('/desk/staff');
  const row = admin.getByRole('row').filter({ hasText: 'admin@demo.test' });
  await row.getByText('Manage Ada Fenwick').click();
  await expect(row.getByRole('button', { name: 'Suspend' })).toBeDisabled();
  await expect(row.getByRole('button', { name: 'Change role' })).toBeDisabled();
});

test('signing out ends this session; signing out everywhere ends all of them', async ({ as, browser }) => {
  const una = await invite(await as('admin'), 'Una', 'writer');
  const first = await accept(browser, una);
  const second = await signedIn(browser, una.email, PASSWORD);
  await second.getByRole('banner').getByText(una.name).first().click();
  await second.getByRole('button', { name: 'Sign out' }).click();
  await expect(second.getByText('You are signed out.')).toBeVisible();
  await second.goto('/desk');
  await expect(second).toHaveURL(/\/signin/);
  await first.goto('/desk/account');
  await expect(first).toHaveURL(/\/desk\/account/);

  await signIn(second, una.email, PASSWORD);
  await expect(second).toHaveURL(/\/desk$/);
  await first.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(first.getByText('You are signed out.')).toBeVisible();
  await second.goto('/desk');
  await expect(second).toHaveURL(/\/signin/);
  await first.context().close();
  await second.context().close();
});
