/** The first visit to an empty database makes the first admin; nobody after that does. */
import { runningDesk } from '#scripts/proofs/running-server.ts';
import { expect, signIn, test } from './support/cast.ts';

const EMAIL = 'first.admin@desk.example';
const PASSWORD = 'a ferry leaves before the fog';

test('an empty newsroom is set up once, by whoever comes first', async ({ page }) => {
  const empty = await runningDesk(() => Promise.resolve());
  try {
    await page.goto(`${empty.url}/`);
    await expect(page.getByText('This newsroom is new.')).toBeVisible();
    await page.goto(`${empty.url}/desk`);
    await expect(page).toHaveURL(`${empty.url}/setup`);

    await page.getByLabel('Site name').fill('The Morning Ferry');
    await page.getByLabel('Time zone').selectOption('Europe/Oslo');
    await page.getByLabel('Your name').fill('Astrid Holm');
    await page.getByLabel('Email').fill(EMAIL);
    await page.getByLabel('Password').fill('too short');
    await page.getByRole('button', { name: 'Set up the site' }).click();
    await expect(page.getByText('Use 12 characters or more.')).toBeVisible();
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set up the site' }).click();
    await expect(page.getByText('The site is set up.')).toBeVisible();

    expect((await page.request.get(`${empty.url}/setup`)).status()).toBe(404);
    await signIn(page, EMAIL, PASSWORD);
    await expect(page.getByText('Nothing needs you now.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Invite staff' })).toBeVisible();
    await page.goto(`${empty.url}/`);
    await expect(page.getByRole('heading', { level: 1, name: 'The Morning Ferry' })).toBeVisible();
    await expect(page.getByText('This newsroom is new.')).toBeHidden();
  } finally {
    await empty.close();
  }
});
