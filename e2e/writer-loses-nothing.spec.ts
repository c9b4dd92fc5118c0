/** Whatever happens to the network, the page or the session: what was typed is there. */
import {
  expect,
  saveState,
  storyBody,
  test,
  uniqueHeadline,
  untilSaved,
  writeStory,
} from './support/cast.ts';

const MINUTE = 60_000;

test('ten minutes offline, then online', async ({ as }) => {
  const writer = await as('writer');
  await writer.clock.install();
  await writeStory(writer, uniqueHeadline('Herons offline'), 'They counted forty.');
  await writer.context().setOffline(true);
  await storyBody(writer).press('Control+End');
  await writer.keyboard.type(' And one more.');
  await writer.clock.runFor(2_000);
  await expect(saveState(writer)).toHaveText(/Offline, kept on this device$/);
  await writer.clock.runFor(10 * MINUTE);
  await writer.keyboard.type(' And another.');
  await writer.clock.runFor(2_000);
  await expect(saveState(writer)).toHaveText(/Offline, kept on this device$/);
  await writer.context().setOffline(false);
  await writer.clock.runFor(12_000);
  await untilSaved(writer);
  await writer.reload();
  await expect(storyBody(writer)).toContainText('They counted forty. And one more. And another.');
});

test('the tab crashes', async ({ as }) => {
  const writer = await as('writer');
  const id = await writeStory(writer, uniqueHeadline('Herons crashing'), 'They counted forty.');
  await writer.context().setOffline(true);
  await storyBody(writer).press('Control+End');
  await writer.keyboard.type(' Then the lights went out.');
  await expect(saveState(writer)).toHaveText(/Offline, kept on this device$/);
  const crashed = writer.waitForEvent('crash');
  await writer.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const context = writer.context();
  await writer.close();

  const again = await context.newPage();
  await context.setOffline(false);
  await again.goto(`/desk/stories/${id}`);
  await expect(storyBody(again)).toContainText('They counted forty. Then the lights went out.');
  await untilSaved(again);
});

test('undo and redo reach across a reload', async ({ as }) => {
  const writer = await as('writer');
  await writer.clock.install();
  await writeStory(writer, uniqueHeadline('Herons undone'), 'One.');
  const body = storyBody(writer);
  await body.press('Control+End');
  for (const word of ['two', 'three', 'four']) {
    // What is typed after a pause is a step of its own.
    await writer.clock.runFor(1_000);
    await body.press('Enter');
    await writer.keyboard.type(word);
  }
  await body.press('Control+z');
  await expect(body).not.toContainText('four');
  await untilSaved(writer);
  await writer.reload();
  await expect(body).toHaveAttribute('contenteditable', 'true');
  await expect(body).toContainText('three');
  await expect(body).not.toContainText('four');
  await body.focus();
  await body.press('Control+Shift+z');
  await expect(body).toContainText('four');
  for (let step = 0; step < 12; step += 1) await body.press('Control+z');
  await expect(body).not.toContainText('two');
  for (let step = 0; step < 12; step += 1) await body.press('Control+Shift+z');
  await expect(body).toContainText('One.twothreefour');
});
