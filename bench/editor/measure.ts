/** What is measured in the browser: until a page can be typed in, and from a key to the next paint. */
import type { CDPSession, Page } from '@playwright/test';

const EDITABLE = '[contenteditable="true"]';
/** About ninety words a minute: a key every 130 ms would be, and this is faster than anybody. */
const BETWEEN_KEYS_MS = 60;

/** Milliseconds from asking for `url` to the first frame in which `selector` is there. */
export async function untilShown(page: Page, url: string, selector = EDITABLE): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(
    (wanted) => (document.querySelector(wanted) ? performance.now() : false),
    selector,
    { polling: 'raf' },
  );
  return Number(await shown.jsonValue());
}

/** Milliseconds from each key to the next paint, for `keys` keys typed in the middle of the text. */
export async function keyToPaint(page: Page, keys: number): Promise<number[]> {
  await page.evaluate((selector) => {
    const body = document.querySelector<HTMLElement>(selector);
    const blocks = [...(body?.querySelectorAll('p') ?? [])];
    const middle = blocks[Math.floor(blocks.length / 2)];
    if (!body || !middle) throw new Error('nothing to type into');
    body.focus();
    middle.scrollIntoView({ block: 'center' });
    window.getSelection()?.collapse(middle.firstChild, 10);
    const took: number[] = [];
    Object.assign(window, { took });
    const channel = new MessageChannel();
    let begun: number[] = [];
    channel.port1.onmessage = () => {
      const painted = performance.now();
      took.push(...begun.map((at) => painted - at));
      begun = [];
    };
    body.addEventListener(
      'keydown',
      (event) => {
        begun.push(event.timeStamp);
        // A frame is painted after its callbacks; the message comes when that is done.
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      { capture: true },
    );
  }, EDITABLE);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 7 === 6 ? 'Space' : 'e');
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  await page.waitForTimeout(500);
  return page.evaluate(() => (window as unknown as { took: number[] }).took);
}

export async function slowDown(page: Page, times: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  return session;
}

/** Megabytes of script memory after a collection. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_048_576;
}
