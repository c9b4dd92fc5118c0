/** What was approved is what is live: each step with the refusal that guards it. */
import {
  approve,
  expect,
  expectRefused,
  review,
  saveState,
  storyBody,
  submit,
  test,
  uniqueHeadline,
  untilSaved,
  writeStory,
} from './support/cast.ts';

const BODY = 'They counted forty herons and then one more.';

test('one comma after the approval: publishing is refused with the difference', async ({ as }) => {
  const writer = await as('writer');
  const id = await writeStory(writer, uniqueHeadline('Herons by the comma'), BODY);
  await submit(writer);
  const editor = await as('editor');
  await review(editor, id);
  await approve(editor);

  const other = await as('editor2');
  await other.goto(`/desk/stories/${id}`);
  await storyBody(other).click();
  await other.keyboard.press('Control+End');
  await other.keyboard.type(',');
  await expect(saveState(other)).toHaveText(/^Saved at/);

  // The first editor still sees the approved text, and presses Publish.
  await editor.getByRole('button', { name: 'Publish' }).click();
  await expect(editor.getByText('The text was changed after you opened this page')).toBeVisible();
  await expect(editor.getByRole('region', { name: 'Difference' }).getByRole('insertion')).toContainText(',');

  await review(editor, id);
  await expectRefused(editor, 'Publish', /approved first/);
  const front = await editor.goto('/health');
  expect(await front?.text()).not.toContain('Herons by the comma');
});

test('a save that changes nothing leaves the approval standing', async ({ as }) => {
  const writer = await as('writer');
  const headline = uniqueHeadline('Herons unchanged');
  const id = await writeStory(writer, headline, BODY);
  await submit(writer);
  const editor = await as('editor');
  await review(editor, id);
  await approve(editor);

  const other = await as('editor2');
  await other.goto(`/desk/stories/${id}`);
  await storyBody(other).click();
  await other.keyboard.press('Control+End');
  await other.keyboard.type('x');
  await other.keyboard.press('Backspace');
  await other.keyboard.press('Control+s');
  await untilSaved(other);

  await review(editor, id);
  await editor.getByRole('button', { name: 'Publish' }).click();
  await expect(editor.getByText('Live', { exact: true }).first()).toBeVisible();
});

test('who had a hand in a text cannot approve it: a co-writing editor, an admin', async ({ as }) => {
  const writer = await as('writer');
  const id = await writeStory(writer, uniqueHeadline('Herons fixed'), BODY);
  await submit(writer);
  for (const member of ['editor2', 'admin'] as const) {
    const person = await as(member);
    await person.goto(`/desk/stories/${id}`);
    await storyBody(person).click();
    await person.keyboard.press('Control+End');
    await person.keyboard.type(',');
    await expect(saveState(person)).toHaveText(/^Saved at/);
    await review(person, id);
    await expectRefused(person, 'Approve', /had a hand in this text/);
  }
  const editor = await as('editor');
  await review(editor, id);
  await approve(editor);
});

test('a writer is shown no way to approve, not even an editor’s one-comma change', async ({ as }) => {
  const writer = await as('writer');
  const id = await writeStory(writer, uniqueHeadline('Herons again'), BODY);
  await submit(writer);
  const editor = await as('editor');
  await editor.goto(`/desk/stories/${id}`);
  await storyBody(editor).click();
  await editor.keyboard.press('Control+End');
  await editor.keyboard.type(',');
  await expect(saveState(editor)).toHaveText(/^Saved at/);

  await review(writer, id);
  await expectRefused(writer, 'Approve', /An editor does this/);
  await expectRefused(writer, 'Publish', /An editor does this/);
  const answer = await writer.request.post(`/api/desk/stories/${id}/approve`, {
    data: { hash: '0'.repeat(64) },
    headers: { origin: new URL(writer.url()).origin },
  });
  expect([403, 409]).toContain(answer.status());
});
