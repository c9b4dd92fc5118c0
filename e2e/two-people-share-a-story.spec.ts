/** Two people, one story: each sees the other, one writes, and the turn passes without a word lost. */
import { expect, saveState, storyBody, test, uniqueHeadline, writeStory } from './support/cast.ts';

test('the second sees who writes, reads along, and takes over by keyboard', async ({ as }) => {
  const anna = await as('writer');
  const headline = uniqueHeadline('Herons for two');
  const id = await writeStory(anna, headline, 'They counted forty.');

  const ben = await as('editor');
  await ben.goto(`/desk/stories/${id}`);
  const banner = ben.getByRole('region', { name: 'Who writes' });
  await expect(banner).toContainText(/is writing since \d\d:\d\d\./);
  await expect(ben.getByRole('article')).toContainText('They counted forty.');
  await expect(storyBody(ben)).toHaveCount(0);
  await expect(anna.getByRole('list', { name: 'Also here:' })).toContainText('(reading the text)', {
    timeout: 5_000,
  });
  await expect(ben.getByRole('list', { name: 'Also here:' })).toContainText('(in the body)', {
    timeout: 5_000,
  });

  // A save frees nothing, and is followed.
  await storyBody(anna).click();
  await anna.keyboard.press('Control+End');
  await anna.keyboard.type(' Then one more.');
  await expect(saveState(anna)).toHaveText(/^Saved at/);
  await expect(ben.getByRole('article')).toContainText('Then one more.');
  await expect(banner).toContainText('is writing since');

  // The last words are typed while the turn passes.
  await anna.keyboard.type(' And at dusk a last one.');
  await ben.getByRole('button', { name: 'Take over' }).focus();
  await ben.keyboard.press('Enter');
  const question = ben.getByRole('dialog', { name: /^Take over from / });
  await expect(question).toContainText('No text is lost.');
  const takeOver = question.getByRole('button', { name: 'Take over writing' });
  for (
    let stops = 0;
    stops < 5 && !(await takeOver.evaluate((it) => it === document.activeElement));
    stops += 1
  ) {
    await ben.keyboard.press('Tab');
  }
  await ben.keyboard.press('Enter');

  await expect(storyBody(ben)).toContainText('And at dusk a last one.');
  const told = anna.getByText(/ took over writing at \d\d:\d\d\. Your text is saved\.$/);
  await expect(told).toBeFocused();
  await expect(anna.getByRole('region', { name: 'Who writes' })).toContainText('You are reading along');
  await expect(storyBody(anna)).toHaveCount(0);

  // The focus is on the desk: on by Tab to the text.
  for (
    let stops = 0;
    stops < 40 && !(await storyBody(ben).evaluate((it) => it === document.activeElement));
    stops += 1
  ) {
    await ben.keyboard.press('Tab');
  }
  await ben.keyboard.press('Control+End');
  await ben.keyboard.type(' So the editor wrote.');
  await expect(saveState(ben)).toHaveText(/^Saved at/);
  await expect(anna.getByRole('article')).toContainText(
    'They counted forty. Then one more. And at dusk a last one. So the editor wrote.',
  );
});

test('who leaves is gone at once, and the turn is free', async ({ as }) => {
  const anna = await as('writer');
  const id = await writeStory(anna, uniqueHeadline('Herons left'), 'They counted forty.');
  const ben = await as('editor');
  await ben.goto(`/desk/stories/${id}`);
  await expect(ben.getByRole('region', { name: 'Who writes' })).toContainText('is writing since');
  await anna.goto('/desk');
  await expect(ben.getByRole('region', { name: 'Who writes' })).toContainText('Nobody is writing now.');
  await ben.getByRole('button', { name: 'Write' }).click();
  await storyBody(ben).click();
  await ben.keyboard.press('Control+End');
  await ben.keyboard.type(' The editor went on.');
  await expect(saveState(ben)).toHaveText(/^Saved at/);
});

test('one person in two tabs writes in the one opened last', async ({ as }) => {
  const first = await as('writer');
  const id = await writeStory(first, uniqueHeadline('Herons in tabs'), 'They counted forty.');
  const second = await first.context().newPage();
  await second.goto(`/desk/stories/${id}`);
  await expect(storyBody(second)).toBeVisible();
  const banner = first.getByRole('region', { name: 'Who writes' });
  await expect(banner).toContainText('You have this story open in another tab.');
  await first.getByRole('button', { name: 'Write here instead' }).click();
  await expect(storyBody(first)).toBeVisible();
  await expect(second.getByRole('region', { name: 'Who writes' })).toContainText('in another tab');
  // The tab that writes is closed: the other one goes on by itself.
  await first.close({ runBeforeUnload: true });
  await expect(storyBody(second)).toBeVisible();
});

test('a reload keeps the turn', async ({ as }) => {
  const anna = await as('writer');
  const id = await writeStory(anna, uniqueHeadline('Herons again'), 'They counted forty.');
  const ben = await as('editor');
  await ben.goto(`/desk/stories/${id}`);
  await expect(ben.getByRole('region', { name: 'Who writes' })).toContainText('is writing since');
  await anna.reload();
  await expect(storyBody(anna)).toBeVisible();
  await expect(ben.getByRole('region', { name: 'Who writes' })).toContainText('is writing since');
  await expect(storyBody(anna)).toBeVisible();
  await expect(anna.getByRole('list', { name: 'Also here:' })).toContainText('(reading the text)');
});

test('review and history show who is where', async ({ as }) => {
  const anna = await as('writer');
  const id = await writeStory(anna, uniqueHeadline('Herons reviewed'), 'They counted forty.');
  const ben = await as('editor');
  await ben.goto(`/desk/stories/${id}/review`);
  await expect(ben.getByRole('list', { name: 'Also here:' })).toContainText('(in the body)');
  await expect(anna.getByRole('list', { name: 'Also here:' })).toContainText('(on the review page)');
  await ben.getByRole('link', { name: 'History' }).click();
  await expect(anna.getByRole('list', { name: 'Also here:' })).toContainText('(in the history)');
});
