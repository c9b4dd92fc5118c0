/** Staff come by a link that works once, change role and go; each on their very next request. */
import { expect, signedIn, test, uniqueHeadline } from './support/cast.ts';

const PASSWORD = 'a heron stands in the rain';

test('invited, signed in, promoted, suspended', async ({ as, browser }) => {
  const admin = await as('admin');
  const name = uniqueHeadline('Robin');
  const email = `${name.replace(' ', '.').toLowerCase()}@desk.example`;
  await admin.goto('/desk/staff');
  await admin.getByLabel('Name', { exact: true }).fill(name);
  await admin.getByLabel('Email', { exact: true }).fill(email);
  await admin.getByLabel('Role', { exact: true }).selectOption('writer');
  await admin.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await admin.getByLabel('Link').inputValue();

  const robin = await (await browser.newContext()).newPage();
  await robin.goto(link);
  await robin.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await robin.getByRole('button', { name: 'Accept invitation' }).click();
  await expect(robin).toHaveURL(/\/(signin|desk)/);
  await robin.context().close();

  const again = await (await browser.newContext()).newPage();
  await again.goto(link);
  await expect(again.getByLabel('Password', { exact: true })).toHaveCount(0);
  await again.context().close();

  const page = await signedIn(browser, email, PASSWORD);
  await page.goto('/desk/settings');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Settings');

  await admin.goto('/desk/staff');
  await admin.getByText(`Manage ${name}`).click();
  await admin.getByLabel(`Role of ${name}`).selectOption('editor');
  const row = admin.getByRole('row').filter({ hasText: email });
  await row.getByRole('button', { name: 'Change role' }).click();
  await expect(row).toContainText(/editor/i);
  await page.goto('/desk');
  if (page.url().includes('/signin')) {
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/desk$/);
  }
  await page.goto('/desk/settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();

  await admin.goto('/desk/staff');
  await admin.getByText(`Manage ${name}`).click();
  await admin.getByRole('button', { name: `Suspend ${name}` }).click();
  await expect(admin.getByRole('row').filter({ hasText: email })).toContainText(/suspended/i);
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/signin/);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
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

test('signing out of one browser ends that session and no other', async ({ as }) => {
  const first = await as('writer2');
  const second = await as('writer2');
  await first.goto('/desk/account');
  await first.getByRole('button', { name: /sign out everywhere/i }).click();
  await second.goto('/desk');
  await expect(second).toHaveURL(/\/signin/);
});
