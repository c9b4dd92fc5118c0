/** What was approved is what is live: each step with the refusal that guards it. */
import {
  approve,
  expect,
  expectRefused,
  publish,
  review,
  submit,
  test,
  typeAtTheEnd,
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
  await typeAtTheEnd(other, id, ',');

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
  // It is sent and saved, but a blank at the end of a line is no change of what readers see.
  await typeAtTheEnd(other, id, ' ');
  await other.keyboard.press('Control+s');
  await untilSaved(other);

  await review(editor, id);
  await publish(editor);
});

test('who had a hand in a text cannot approve it: a co-writing editor, an admin', async ({ as }) => {
  const writer = await as('writer');
  const id = await writeStory(writer, uniqueHeadline('Herons fixed'), BODY);
  await submit(writer);
  for (const member of ['editor2', 'admin'] as const) {
    const person = await as(member);
    await typeAtTheEnd(person, id, ',');
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
  await typeAtTheEnd(await as('editor'), id, ',');

  await review(writer, id);
  await expectRefused(writer, 'Approve', /An editor does this/);
  await expectRefused(writer, 'Publish', /An editor does this/);
  const answer = await writer.request.post(`/api/desk/stories/${id}/approve`, {
    data: { hash: '0'.repeat(64) },
    headers: { origin: new URL(writer.url()).origin },
  });
  expect([403, 409]).toContain(answer.status());
});

test('the editor who wrote a text cannot approve what a colleague made of it', async ({ as }) => {
  const author = await as('editor2');
  const id = await writeStory(author, uniqueHeadline('Herons by an editor'), BODY);
  await submit(author);
  // Whoever leaves the page lets others write.
  await author.goto('/desk');
  const colleague = await as('editor');
  const saved = colleague.waitForResponse((answer) => answer.url().endsWith(`${id}/draft`) && answer.ok());
  await typeAtTheEnd(colleague, id, ',');
  // What the desk answered: the hash that an approval of the comma would name.
  const { revision } = (await (await saved).json()) as { revision: { hash: string } };

  await review(author, id);
  await expectRefused(author, 'Approve', /had a hand in this text/);
  for (const person of [author, colleague]) {
    const answer = await person.request.post(`/api/desk/stories/${id}/approve`, {
      data: { hash: revision.hash },
      headers: { origin: new URL(person.url()).origin },
    });
    expect([answer.status(), ((await answer.json()) as { code: string }).code]).toEqual([403, 'contributor']);
  }
  const third = await as('admin');
  await review(third, id);
  await approve(third);
});
