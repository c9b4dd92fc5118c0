/** `npm run bench`: the figures of speed, in one run, as ratios. Needs a build. */
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { CAST } from '#lib/server/kernel/test-store.ts';
import { textInput } from '#lib/server/kernel/test-story.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { emptyStory, numberedSaves } from '#scripts/proofs/proof-story.ts';
import { signIn, type Desk } from '#scripts/proofs/running-server.ts';
import { publishedDesk, publishText } from './published-desk.ts';
import { median, pageSpeed } from './public-pages.ts';

const STORIES = 12;
const PUBLICATIONS = 15;
const SAVES = 200;
const PAGES = ['/nature/story-1', '/', '/feed.xml'];
const MISSING = '/no-such/page';
const PAGE_TYPES = ['/', '/nature', '/nature/story-1', '/topics/herons', MISSING, '/feed.xml'];

const { desk, store } = await publishedDesk(STORIES);
try {
  print('Public pages, 50 connections, beside a bare Node server sending the same bytes');
  for (const page of PAGES) {
    const speed = await pageSpeed(desk.url, page);
    print(
      `  ${page.padEnd(20)} ratio ${speed.ratio.toFixed(2)}   ` +
        `${Math.round(speed.requestsPerSecond)} of ${Math.round(speed.bareRequestsPerSecond)} requests/s, ` +
        `p99 ${speed.p99Ms} ms, ${speed.failed} failed`,
    );
  }
  print('Publish to visible: from the commit of a second process to the first answer that shows it');
  print(`  ${quantiles(await publishToVisible(desk, store))}`);
  print('Acknowledged save over HTTP at synchronous FULL');
  print(`  ${quantiles(await saveTimes(desk, store))}`);
  print('Bytes of script on each public page type');
  for (const page of PAGE_TYPES) print(`  ${page.padEnd(20)} ${await scriptBytes(desk.url + page)}`);
} finally {
  await store.database.close();
  await desk.close();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function quantiles(milliseconds: number[]): string {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  return `p50 ${median(sorted).toFixed(1)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms (${sorted.length} times)`;
}

async function publishToVisible(desk: Desk, store: Store): Promise<number[]> {
  const { storyId } = await emptyStory(store);
  const times: number[] = [];
  for (let number = 0; number < PUBLICATIONS; number += 1) {
    const story = await storyForDesk(store, CAST.writer, storyId);
    if (!story) throw new Error('the story is gone');
    const headline = `Seen at last ${number}`;
    await publishText(store, storyId, story.revision.id, 'seen-at-last', headline);
    const committed = performance.now();
    const page = await (await fetch(`${desk.url}/nature/seen-at-last`)).text();
    // One request, no waiting: the very next one must show it.
    if (!page.includes(headline)) throw new Error('the next request did not show what was published');
    times.push(performance.now() - committed);
  }
  return times;
}

async function saveTimes(desk: Desk, store: Store): Promise<number[]> {
  const answerSchema = z.object({ revision: z.object({ id: z.string() }) });
  const session = await signIn(desk.url, 'writer');
  const story = await emptyStory(store);
  const save = numberedSaves();
  let { base } = story;
  const times: number[] = [];
  for (let number = 0; number < SAVES; number += 1) {
    const text = textInput({ headline: `Save ${number}`, slug: 'save' });
    const asked = performance.now();
    const answer = await session.send('PUT', paths.draftApi(story.storyId), save(base, text));
    base = answerSchema.parse(await answer.json()).revision.id;
    times.push(performance.now() - asked);
  }
  return times;
}

/** Inline and linked script, JSON-LD left out: data, which no browser runs. */
async function scriptBytes(url: string): Promise<number> {
  const answer = await fetch(url);
  // A page that is not there has no script either; that would prove nothing.
  if (answer.ok === url.endsWith(MISSING)) throw new Error(`${url} was answered ${answer.status}`);
  const page = await answer.text();
  const scripts = [...page.matchAll(/<script(?![^>]*ld\+json)([^>]*)>([\s\S]*?)<\/script>/g)];
  let bytes = 0;
  for (const [, attributes = '', inline = ''] of scripts) {
    bytes += inline.length;
    const source = /src="([^"]+)"/.exec(attributes)?.[1];
    if (source) bytes += (await (await fetch(new URL(source, url))).arrayBuffer()).byteLength;
  }
  return bytes;
}
