/** A new password comes by mail, from our own address, once; everything that was open closes. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { BASE_URL, e2eFolder } from './support/environment.ts';
import { expect, signIn, test, uniqueHeadline } from './support/cast.ts';
import { rawRequest } from './support/raw-request.ts';

const OLD = 'a heron stands in the rain';
const NEW = 'two herons fly over the mill';

async function newWriter(admin: Page, browser: Browser): Promise<{ page: Page; email: string }> {
  const name = uniqueHeadline('Fern');
  const email = `${name.replace(' ', '.').toLowerCase()}@desk.example`;
  await admin.goto('/desk/staff');
  await admin.getByLabel('Name', { exact: true }).fill(name);
  await admin.getByLabel('Email', { exact: true }).fill(email);
  await admin.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await admin.getByLabel('Link').inputValue();
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel('New password').fill(OLD);
  await page.getByRole('button', { name: 'Accept invitation' }).click();
  await expect(page.getByText('Your account is ready.')).toBeVisible();
  await signIn(page, email, OLD);
  await expect(page).toHaveURL(/\/desk$/);
  return { page, email };
}

/** The messages that this address was sent, as the files that a server without mail writes. */
function mailTo(email: string): { file: string; text: string }[] {
  const outbox = join(e2eFolder(), 'outbox');
  return readdirSync(outbox)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => join(outbox, name))
    .map((file) => ({
      file,
      text: readFileSync(file, 'utf8')
        .replaceAll(/=\r?\n/g, '')
        .replaceAll('=3D', '='),
    }))
    .filter(({ text }) => text.includes(`To: ${email}`));
}

const resetLinks = (email: string) =>
  mailTo(email).flatMap(({ text }) => text.match(/https?:\/\/\S+\/reset\/[\w-]+/g) ?? []);

test('a password is replaced by mail, and every older session ends', async ({ as, browser, page }) => {
  const { page: old, email } = await newWriter(await as('admin'), browser);
  await page.goto('/signin');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('a message with a link is on its way')).toBeVisible();
  await expect.poll(() => resetLinks(email), { timeout: 30_000 }).toHaveLength(1);
  const [link = ''] = resetLinks(email);
  expect(new URL(link).origin).toBe(BASE_URL);
  for (const { file } of mailTo(email)) expect(statSync(file).mode & 0o777).toBe(0o600);

  await page.goto(link);
  await page.getByLabel('New password').fill(NEW);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await old.goto('/desk');
  await expect(old).toHaveURL(/\/signin/);
  await signIn(old, email, OLD);
  await expect(old.getByText('do not match an account here')).toBeVisible();
  await signIn(page, email, NEW);
  await expect(page).toHaveURL(/\/desk$/);

  await old.goto(link);
  await expect(old.getByRole('heading', { name: 'This link cannot be used' })).toBeVisible();
  await old.context().close();
});

test('an unknown address is told the same, and is sent nothing', async ({ page }) => {
  const email = `nobody.${uniqueHeadline('x').slice(2)}@desk.example`;
  await page.goto('/forgot');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('a message with a link is on its way')).toBeVisible();
  expect(mailTo(email)).toEqual([]);
});

test('a link in a message comes from our address, whatever host was asked', async ({ as, browser }) => {
  const { page, email } = await newWriter(await as('admin'), browser);
  await page.goto('/forgot');
  const form = await formOf(page);
  const status = await sendForm('/forgot', { ...form, email }, 'attacker.example');
  expect(status).toBeLessThan(500);
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect.poll(() => resetLinks(email).length, { timeout: 30_000 }).toBeGreaterThan(0);
  for (const link of resetLinks(email)) expect(new URL(link).origin).toBe(BASE_URL);
  for (const { text } of mailTo(email)) expect(text).not.toContain('attacker.example');
  await page.context().close();
});

/** The hidden fields with which a browser without script would send the form of this page. */
function formOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const html = await (await fetch(location.href, { headers: { accept: 'text/html' } })).text();
    const form = new DOMParser().parseFromString(html, 'text/html').forms[0];
    const fields = form ? [...new FormData(form)] : [];
    return Object.fromEntries(fields.map(([name, value]) => [name, typeof value === 'string' ? value : '']));
  });
}

/** Sends a form to our server under another host's name; the status of the answer. */
async function sendForm(path: string, fields: Record<string, string>, host: string): Promise<number> {
  const boundary = '----journey';
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = `${parts.join('')}--${boundary}--\r\n`;
  const answer = await rawRequest({
    method: 'POST',
    path,
    body,
    headers: {
      host,
      origin: BASE_URL,
      'x-forwarded-host': host,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(Buffer.byteLength(body)),
    },
  });
  return answer.status;
}
