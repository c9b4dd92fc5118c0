/** Somebody without an account reads one text of a story, for a time; whoever shared it can end that. */
import { expect, test, typeAtTheEnd, uniqueHeadline, writeStory } from './support/cast.ts';
import { signInByKeyboard, tabTo } from './support/keyboard.ts';

test('shared, read by a stranger, counted and ended without a mouse', async ({
  as,
  browser,
  page: stranger,
}) => {
  const writer = await as('writer');
  const headline = uniqueHeadline('Herons shared');
  const id = await writeStory(writer, headline, 'They counted forty.');

  const page = await (await browser.newContext()).newPage();
  await signInByKeyboard(page, 'writer');
  await page.goto(`/desk/stories/${id}/preview`);
  await tabTo(page, page.getByRole('link', { name: 'Phone' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/width=phone/);
  await tabTo(page, page.getByRole('link', { name: 'Dark' }));
  await page.keyboard.press('Enter');
  const phone = page.frameLocator('iframe[title="The story on a phone"]');
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(headline);

  await tabTo(page, page.getByLabel('For whom'));
  await page.keyboard.type('the lawyer');
  await tabTo(page, page.getByRole('button', { name: 'Make a link' }));
  await page.keyboard.press('Enter');
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toMatch(/\/preview\/[A-Za-z0-9_-]{43}$/);

  await typeAtTheEnd(writer, id, ' A later word.');
  const said: string[] = [];
  stranger.on('console', (message) => said.push(message.text()));
  const answer = await stranger.goto(link);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
  });
  await expect(stranger.getByRole('complementary', { name: 'About this preview' })).toContainText(
    /Not published\. Revision \d+, shared by/,
  );
  await expect(stranger.getByRole('article')).toContainText('They counted forty.');
  await expect(stranger.getByRole('article')).not.toContainText('A later word.');
  expect(await stranger.locator('script').count()).toBe(0);
  expect(said).toEqual([]);

  await page.reload();
  const links = page.getByRole('list', { name: 'Preview links' });
  await expect(links).toContainText('Viewed once');
  await tabTo(page, links.getByRole('button', { name: /^End this link/ }));
  await page.keyboard.press('Enter');
  await expect(links).toContainText('Ended');
  const ended = await stranger.goto(link);
  const unknown = await stranger.request.get(`/preview/${'A'.repeat(43)}`);
  expect([ended?.status(), unknown.status()]).toEqual([404, 404]);
  expect(await ended?.text()).toBe(await unknown.text());
  await page.context().close();
});

test('whoever may not draft the story is offered no link', async ({ as }) => {
  const writer = await as('writer');
  await writeStory(writer, uniqueHeadline('Herons of mine'), 'They counted forty.');
  const checker = await as('checker');
  await checker.goto('/desk/stories');
  await checker.getByRole('link', { name: 'The bus that waits for one child' }).click();
  await checker.getByRole('link', { name: 'Preview' }).click();
  await expect(checker.getByRole('region', { name: 'Preview' })).toBeVisible();
  await expect(checker.getByRole('button', { name: 'Make a link' })).toHaveCount(0);
});
