/** axe over every screen in both themes; support/axe.ts says by which rules. */
import { runningDesk } from '#scripts/proofs/running-server.ts';
import { faultsOf, scansMade } from './support/axe.ts';
import {
  approve,
  expect,
  review,
  saveState,
  storyBody,
  submit,
  takeTheTurn,
  test,
  typeAtTheEnd,
  uniqueHeadline,
  writeStory,
} from './support/cast.ts';
import { DESK_SCREENS, openScreen, PUBLIC_SCREENS } from './support/screens.ts';

test.afterAll(() => console.log(`${scansMade()} axe scans`));
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('every screen', () => {
  test.describe.configure({ mode: 'parallel' });

  for (const screen of [...PUBLIC_SCREENS, ...DESK_SCREENS]) {
    test(`${screen.name}, as ${screen.by ?? 'a stranger'} sees it`, async ({ as, page }) => {
      const seen = screen.by === null ? page : await as(screen.by);
      await openScreen(seen, screen);
      expect((await faultsOf(seen, screen.name)).join('\n')).toBe('');
    });
  }
});

test('an invitation', async ({ as, page }) => {
  const admin = await as('admin');
  await admin.goto('/desk/staff');
  const name = uniqueHeadline('Axel');
  await admin.getByLabel('Name', { exact: true }).fill(name);
  await admin.getByLabel('Email', { exact: true }).fill(`${name.replace(' ', '.')}@desk.example`);
  await admin.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await admin.getByLabel('Link').inputValue();
  const faults = await faultsOf(admin, 'staff-invited');
  await page.goto(link);
  await expect(page.getByRole('button', { name: 'Accept invitation' })).toBeVisible();
  expect([...faults, ...(await faultsOf(page, 'invite'))].join('\n')).toBe('');
});

test('what only two people bring about: a refused publication, two versions', async ({ as }) => {
  test.setTimeout(180_000);
  const writer = await as('writer');
  const id = await writeStory(writer, uniqueHeadline('Herons for axe'), 'They counted forty.');
  const first = await as('editor2');
  await first.goto(`/desk/stories/${id}`);
  await first.getByRole('button', { name: 'Take over' }).click();
  await expect(first.getByRole('dialog')).toBeVisible();
  const faults = await faultsOf(first, 'take-over');
  await first.getByRole('button', { name: 'Take over writing' }).click();
  await expect(storyBody(first)).toHaveAttribute('contenteditable', 'true');
  await expect(writer.getByText('Your text is saved.')).toBeVisible();
  faults.push(...(await faultsOf(writer, 'taken-over')));
  await first.context().setOffline(true);
  await storyBody(first).press('Control+End');
  await storyBody(first).pressSequentially(' Then two more.');
  await takeTheTurn(writer);
  await typeAtTheEnd(writer, id, ' Then one more.');
  await first.context().setOffline(false);
  await expect(saveState(first)).toHaveText(/Two versions$/, { timeout: 30_000 });
  faults.push(...(await faultsOf(first, 'two-versions')));
  await first.close({ runBeforeUnload: false });

  // With what the other page brought in.
  await writer.reload();
  await submit(writer);
  const editor = await as('editor');
  await review(editor, id);
  await approve(editor);
  await typeAtTheEnd(await as('editor2'), id, ',');
  await editor.getByRole('button', { name: 'Publish' }).click();
  await expect(editor.getByRole('region', { name: 'Difference' })).toBeVisible();
  faults.push(...(await faultsOf(editor, 'publish-refused')));
  expect(faults.join('\n')).toBe('');
});

test('an empty newsroom', async ({ page }) => {
  const empty = await runningDesk(() => Promise.resolve());
  try {
    await page.goto(`${empty.url}/`);
    const faults = await faultsOf(page, 'welcome');
    await page.goto(`${empty.url}/setup`);
    faults.push(...(await faultsOf(page, 'setup')));
    expect(faults.join('\n')).toBe('');
  } finally {
    await empty.close();
  }
});
