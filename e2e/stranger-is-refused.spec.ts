/** Who is not signed in, or may not see, finds nothing: no draft, no desk, no hint of either. */
import { CAST, DEMO_PASSWORD } from '#scripts/seed/cast.ts';
import { expect, review, signIn, submit, test, uniqueHeadline, writeStory } from './support/cast.ts';

const DESK_PAGES = [
  '/desk',
  '/desk/stories',
  '/desk/stories/import',
  '/desk/queue',
  '/desk/settings',
  '/desk/staff',
  '/desk/account',
  `/desk/stories/${'0'.repeat(32)}`,
  `/desk/stories/${'0'.repeat(32)}/review`,
  `/desk/stories/${'0'.repeat(32)}/history`,
  `/desk/stories/${'0'.repeat(32)}/history/1`,
  `/desk/stories/${'0'.repeat(32)}/history/compare?from=1&to=working`,
  `/desk/stories/${'0'.repeat(32)}/preview`,
  `/frame/${'0'.repeat(32)}/1/light-normal`,
  `/frame/${'0'.repeat(32)}/1/paper`,
];

test('a stranger is sent to sign in from every desk page, and comes back where they wanted to be', async ({
  page,
}) => {
  for (const path of DESK_PAGES) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/signin/);
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  }
  await page.goto('/desk/queue');
  await signIn(page, CAST.checker.email, DEMO_PASSWORD);
  await expect(page).toHaveURL(/\/desk\/queue$/);
  await page.goto('/signin?next=https%3A%2F%2Felsewhere.example%2Fdesk');
  await expect(page).toHaveURL(/\/desk$/);
});

test('a draft is a 404 in public, and for staff who may not see it', async ({ as, page }) => {
  const writer = await as('writer');
  const headline = uniqueHeadline('Herons unseen');
  const id = await writeStory(writer, headline, 'Nobody else has read this.');
  const slug = headline.toLowerCase().replaceAll(' ', '-');
  const publicly = await page.goto(`/health/${slug}`);
  expect(publicly?.status()).toBe(404);
  await expect(page.getByText(headline)).toHaveCount(0);

  for (const member of ['writer2', 'checker'] as const) {
    const other = await as(member);
    const story = `/desk/stories/${id}`;
    const rooms = ['', '/review', '/history', '/history/1', '/history/compare', '/preview'];
    for (const path of [
      ...rooms.map((room) => story + room),
      `/frame/${id}/1/paper`,
      `/frame/${id}/1/dark-large`,
    ]) {
      const answer = await other.goto(path);
      expect([member, path, answer?.status()]).toEqual([member, path, 404]);
    }
    const save = await other.request.put(`/api/desk/stories/${id}/draft`, {
      data: { base: id, text: {} },
      headers: { origin: new URL(other.url()).origin },
    });
    expect([404, 422]).toContain(save.status());
  }
});

test('a verb sent without a session, from elsewhere or with a bad id changes nothing', async ({
  as,
  request,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const writer = await as('writer');
  const id = await writeStory(writer, uniqueHeadline('Herons guarded'), 'Nobody else sends this.');
  const data = { hash: '0'.repeat(64) };
  const unsigned = await request.post(`/api/desk/stories/${id}/submit`, { data, headers: { origin } });
  expect(unsigned.status()).toBe(401);
  for (const foreign of ['https://elsewhere.example', 'null', '']) {
    const answer = await writer.request.post(`/api/desk/stories/${id}/submit`, {
      data,
      headers: { origin: foreign },
    });
    expect([foreign, answer.status()]).toEqual([foreign, 403]);
  }
  for (const bad of ['1', '%31', '-1', `${id}x`, '0'.repeat(32)]) {
    const answer = await writer.request.post(`/api/desk/stories/${bad}/submit`, {
      data,
      headers: { origin },
    });
    expect([bad, answer.status()]).toEqual([bad, 404]);
  }
});

test('a submitted story is open to the checker, who may read it and no more', async ({ as }) => {
  const writer = await as('writer');
  const id = await writeStory(writer, uniqueHeadline('Herons to check'), 'Who counted them?');
  await submit(writer);
  const checker = await as('checker');
  await review(checker, id);
  await expect(checker.getByRole('button', { name: 'Approve' })).toBeDisabled();
  await expect(checker.getByRole('button', { name: 'Publish' })).toBeDisabled();
});
