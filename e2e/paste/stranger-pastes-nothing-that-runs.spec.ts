/** A copy of a hostile page is pasted: nothing of it runs, and nothing of it is kept but words. */
import type { Page } from '@playwright/test';
import type { NodeJson } from '#lib/domain/stories/document-node.ts';
import { parseDocument } from '#lib/domain/stories/document.ts';
import { expect, storyBody, test, uniqueHeadline, untilSaved, writeStory } from '../support/cast.ts';
import { HOSTILE } from './hostile-clipboards.ts';
import { pasteEach, pasteInto, readBody, writeBody } from './pasting.ts';

const HASH = 'a'.repeat(64);

/** Vectors call `hit()`; how often one did, once the browser has told of every picture that failed. */
async function hits(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const image = new Image();
    const failed = new Promise((resolve) => image.addEventListener('error', resolve));
    image.src = '/media/none.jpg';
    await failed;
    return Number(Reflect.get(window, 'hits'));
  });
}

async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(window, 'hits', 0);
    Reflect.set(window, 'hit', () => Reflect.set(window, 'hits', Number(Reflect.get(window, 'hits')) + 1));
  });
}

function hrefsOf(node: NodeJson): string[] {
  const own = [node.attrs?.href, ...(node.marks ?? []).map((mark) => mark.attrs?.href)];
  return [...own.filter((href) => href !== undefined).map(String), ...(node.content ?? []).flatMap(hrefsOf)];
}

for (const bypassCSP of [false, true]) {
  const policy = bypassCSP ? 'without a policy to stop it' : 'under the policy of the desk';
  test(`${HOSTILE.length} hostile clipboards ${policy}`, async ({ as }) => {
    const writer = await as('writer', { bypassCSP });
    await listen(writer);
    await writeStory(writer, uniqueHeadline('Herons attacked'), 'They');
    const pasted = await pasteEach(
      writer,
      HOSTILE.map((html) => ({ html, text: html })),
    );
    const refused = pasted.filter(({ document }) => !parseDocument(document).ok);
    expect(refused).toEqual([]);
    const hrefs = pasted.flatMap(({ document }) => hrefsOf(document));
    expect(hrefs.filter((href) => !/^(https?:\/\/|mailto:)/.test(href))).toEqual([]);

    // What is left of all of them, saved and read again.
    const all = pasted.flatMap(({ document }) => document.content ?? []);
    await writeBody(writer, { type: 'doc', content: all });
    await untilSaved(writer);
    const ran = await hits(writer);
    await writer.reload();
    await expect(storyBody(writer)).toBeVisible();
    const saved = await readBody(writer);
    expect(parseDocument(saved)).toEqual({ ok: true, value: saved });
    expect(hrefsOf(saved).length).toBe(hrefs.length);
    await expect(
      storyBody(writer).locator('script, iframe, object, embed, svg, [onerror], [onload]'),
    ).toHaveCount(0);

    await writeBody(writer, {
      type: 'doc',
      content: [{ type: 'image', attrs: { media: HASH } }, { type: 'paragraph' }],
    });
    const fields = [
      writer.getByLabel('Headline', { exact: true }),
      writer.getByLabel('Standfirst', { exact: true }),
      storyBody(writer).getByLabel(/^Caption/),
      storyBody(writer).getByLabel(/^Alternative text/),
    ];
    const held: number[] = [];
    for (const field of fields) {
      const values = await pasteInto(field, HOSTILE);
      expect(values.filter((value) => /\p{Cc}/u.test(value))).toEqual([]);
      held.push(values.filter((value) => value !== '').length);
    }
    const later = await hits(writer);
    console.log(
      `hostile paste ${policy}: ${HOSTILE.length} clipboards in body and ${fields.length} fields (held as words: ${held.join(', ')}), ` +
        `${ran + later} scripts run, ${refused.length} documents refused, ${hrefs.length} links kept`,
    );
    expect([ran, later]).toEqual([0, 0]);
    // The vectors are alive: put into the page as markup, they run where no policy stops them.
    if (bypassCSP) expect(await control(writer)).toBeGreaterThan(5);
  });
}

async function control(page: Page): Promise<number> {
  await page.evaluate(
    (vectors) => {
      for (const vector of vectors) {
        document.body.append(document.createRange().createContextualFragment(vector));
      }
    },
    HOSTILE.filter((html) => /^<(img|svg|script|details|video|audio)/.test(html)),
  );
  return hits(page);
}
