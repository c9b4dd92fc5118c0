/** axe over the page as it stands: WCAG 2.0 to 2.2 at A and AA, and best practice; no rule is switched off. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
let scans = 0;

/** How many scans this worker has made. */
export const scansMade = (): number => scans;

/** What axe finds on the page as it stands, in both themes. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  // A frame without script would never answer; what is in it is the article page, scanned as itself.
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe[sandbox]')) {
      frame.removeAttribute('sandbox');
      frame.setAttribute('src', 'about:blank');
    }
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(TAGS)
      // In the page itself: a second page for every scan takes longer than the scan.
      .setLegacyMode()
      .analyze();
    scans += 1;
    for (const { id, help, nodes } of violations) {
      const where = nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} – ${failureSummary}`);
      faults.push(`${name} ${colorScheme}: ${id} (${help})\n  ${where.slice(0, 3).join('\n  ')}`);
    }
  }
  return faults;
}
