/** Pictures for journeys, and the ways in which a person brings one. */
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, storyBody } from './cast.ts';

export type PictureFile = { name: string; mimeType: string; buffer: Buffer };

/** A plain picture that no other test has: the library knows the same bytes again. */
export async function pictureFile(name: string, size = { width: 900, height: 600 }): Promise<PictureFile> {
  const part = () => Math.floor(Math.random() * 256);
  const background = { r: part(), g: part(), b: part() };
  const buffer = await sharp({ create: { ...size, channels: 3, background } })
    .composite([{ input: await spot(part), left: 30, top: 30 }])
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

function spot(part: () => number): Promise<Buffer> {
  const background = { r: part(), g: part(), b: part() };
  return sharp({ create: { width: 200, height: 120, channels: 3, background } })
    .png()
    .toBuffer();
}

/** A picture of so many bytes that it takes a while to be sent. */
export async function heavyFile(name: string): Promise<PictureFile> {
  const [width, height] = [1_400, 1_000];
  const noise = Buffer.from(
    Array.from({ length: width * height * 3 }, () => Math.floor(Math.random() * 256)),
  );
  const buffer = await sharp(noise, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** Presses a button that opens the device's own dialog, and chooses there. */
export async function chooseFiles(page: Page, button: Locator, files: PictureFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(files);
}

/** Lets go of files over something on the page. */
export async function dropFiles(page: Page, target: Locator, files: PictureFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      return transfer;
    },
    files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') })),
  );
  const box = await target.boundingBox();
  const at = { clientX: (box?.x ?? 0) + 20, clientY: (box?.y ?? 0) + 10 };
  await target.dispatchEvent('dragover', { dataTransfer, ...at });
  await target.dispatchEvent('drop', { dataTransfer, ...at });
}

/** From now on this page sends slowly, as over a poor line; 0 is as fast as it goes. */
export async function sendSlowly(page: Page, bytesPerSecond: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond === 0 ? -1 : bytesPerSecond,
  });
}

export const pictureInText = (page: Page, name = /^Picture(:|$)/): Locator =>
  page.getByRole('textbox', { name: 'Story body' }).getByRole('group', { name });

export const pictureOnItsWay = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: `Picture on its way: ${name}` });

/** Asks for a picture by the list that a slash opens, at the end of the text. */
export async function wantPicture(page: Page): Promise<Locator> {
  await storyBody(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/picture');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Picture' });
  await expect(dialog).toBeVisible();
  return dialog;
}
