/**
 * Whatever a person with a session sends straight to the save endpoint, past the editor: it is refused,
 * or what readers would get of it holds only elements, attributes and schemes that a story may have.
 */
import fc from 'fast-check';
import { z } from 'zod';
import { media } from '#db/schema/media.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { hostileDocument, looseDocument } from '#lib/domain/stories/arbitrary-document.ts';
import { renderDocument } from '#lib/domain/stories/document-html.ts';
import { inspectBody, inspectPage } from '#lib/domain/stories/test-allowed-html.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { CAST } from '#lib/server/kernel/test-store.ts';
import { textInput } from '#lib/server/kernel/test-story.ts';
import { storyForDesk } from '#lib/server/stories/story-queries.ts';
import { emptyStory, numberedSaves, openBeside, withSection } from './proof-story.ts';
import { runningDesk, signIn, type Session } from './running-server.ts';

export type HostileDocuments = {
  sent: number;
  refused: number;
  accepted: number;
  /** Accepted ones that were published in earnest, and read back as a reader gets them. */
  published: number;
  /** What was rendered and may not be, and answers that were neither; must be 0. */
  faults: number;
  firstFault: string;
};

const STORIES = 10;
/** The pictures that hostile documents name, so that they are not refused for that alone. */
const PICTURES = ['a'.repeat(64), '0123456789abcdef'.repeat(4)];
const PAYLOADS = [
  '<script>window.sentinel=1</script>',
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)//'",
  '</title><svg onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202e\u0000\ud800 <!--',
  ']]><a href="javascript:alert(1)">',
];

const saved = z.object({
  kind: z.literal('saved'),
  revision: z.object({ id: z.string(), hash: z.string() }),
});
const problem = z.object({ code: z.string() });

const payload = fc.oneof(fc.constantFrom(...PAYLOADS), fc.string({ unit: 'binary', maxLength: 40 }));
const fields = fc.record(
  {
    headline: payload,
    standfirst: payload,
    slug: payload,
    topics: fc.array(payload, { maxLength: 2 }),
    social: fc.record({ title: payload, description: payload }),
    contentNote: payload,
    helpBox: payload,
    language: payload,
  },
  { requiredKeys: [] },
);
const hostileText = fc.oneof(
  { weight: 12, arbitrary: hostileDocument.map((document) => ({ document })) },
  { weight: 3, arbitrary: fc.record({ document: looseDocument }) },
  { weight: 3, arbitrary: fields },
  { weight: 1, arbitrary: fc.tuple(fields, looseDocument).map(([own, document]) => ({ ...own, document })) },
  { weight: 1, arbitrary: fc.jsonValue().map((document) => ({ document })) },
);

/** `publishEvery`: so many accepted texts go by for each one that is published. */
export async function hostileDocuments(saves: number, publishEvery: number): Promise<HostileDocuments> {
  const desk = await runningDesk();
  const store = openBeside(desk.databaseFile);
  const counts = { sent: 0, refused: 0, accepted: 0, published: 0, faults: 0, firstFault: '' };
  try {
    await withSection(store);
    await withPictures(store);
    const sessions = { writer: await signIn(desk.url, 'writer'), editor: await signIn(desk.url, 'editor') };
    const stories = [];
    for (let number = 0; number < STORIES; number += 1) {
      stories.push({ ...(await emptyStory(store)), save: numberedSaves(), slug: `story-${number}` });
    }
    for (const [at, changes] of fc.sample(hostileText, saves).entries()) {
      const story = stories[at % STORIES];
      if (!story) break;
      counts.sent += 1;
      const text = { ...textInput({ slug: story.slug }), ...changes };
      const body = story.save(story.base, text);
      const answer = await sessions.writer.send('PUT', paths.draftApi(story.storyId), body);
      const json: unknown = await answer.json().catch(() => null);
      const taken = saved.safeParse(json);
      let faults: string[];
      if (answer.status === 200 && taken.success) {
        counts.accepted += 1;
        story.base = taken.data.revision.id;
        faults = await rendered(store, story.storyId);
        if (faults.length === 0 && counts.accepted % publishEvery === 0) {
          const page = await published(desk.url, sessions, store, story.storyId);
          if (page) counts.published += 1;
          faults = page?.faults ?? [];
        }
      } else if (answer.status >= 400 && answer.status < 500 && problem.safeParse(json).success) {
        counts.refused += 1;
        faults = [];
      } else faults = [`it was answered ${answer.status}`];
      if (faults.length > 0) counts.faults += 1;
      if (faults[0] && !counts.firstFault) counts.firstFault = `${faults[0]}: ${JSON.stringify(changes)}`;
    }
    return counts;
  } finally {
    await store.database.close();
    await desk.close();
  }
}

async function withPictures(store: Store): Promise<void> {
  const picture = {
    type: 'image/jpeg',
    width: 1_200,
    height: 800,
    bytes: 1,
    addedAt: store.clock(),
  } as const;
  await store.database.write(async (tx) => {
    await tx.insert(media).values(PICTURES.map((hash) => ({ hash, ...picture })));
  });
}

/** By the walk that publication uses, of the text as it was stored. */
async function rendered(store: Store, storyId: Id): Promise<string[]> {
  const story = await storyForDesk(store, CAST.editor, storyId);
  if (!story) return ['the story is gone'];
  const picture = () => ({ src: '/media/a.jpg', width: 1_200, height: 800 });
  return inspectBody(renderDocument(story.text.document, { picture })).faults;
}

/** Null where the text lacks what a story needs to go live. */
async function published(
  url: string,
  { writer, editor }: { writer: Session; editor: Session },
  store: Store,
  storyId: Id,
): Promise<{ faults: string[] } | null> {
  const hash = (await storyForDesk(store, CAST.editor, storyId))?.revision.hash;
  for (const [session, verb] of [
    [writer, 'submit'],
    [editor, 'approve'],
    [editor, 'publish'],
  ] as const) {
    const answer = await session.send('POST', paths.verbApi(storyId, verb), { hash });
    await answer.arrayBuffer();
    if (answer.status >= 500) return { faults: [`${verb} was answered ${answer.status}`] };
    if (answer.status !== 200) return null;
  }
  const path = (await storyForDesk(store, CAST.editor, storyId))?.live?.path ?? '';
  const page = await fetch(url + path);
  const { faults, bodies } = inspectPage(await page.text());
  if (page.status !== 200 || bodies !== 1) return { faults: [`${path} was answered ${page.status}`] };
  return { faults };
}
