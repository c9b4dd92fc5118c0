import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstRevisionId } from '#lib/domain/stories/new-story.ts';
import { storyTextInput } from '#lib/domain/stories/input.ts';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { must, paragraphs, submittedStory, textInput, withSection, write } from '../kernel/test-story.ts';
import { approveStory } from '../workflow/approve-story.ts';
import { createStory, duplicateStory } from './create-story.ts';
import { storiesForDesk } from './desk-queries.ts';
import { newStoryForDesk, sectionsWithTemplate } from './new-story-queries.ts';
import { saveDraft } from './save-draft.ts';
import { clearSectionTemplate, setSectionTemplate } from './section-template.ts';
import { storyForDesk } from './story-queries.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = await testStore();
  await withSection(desk);
});
afterEach(() => desk.close());

const rows = async () => (await storiesForDesk(desk.store, desk.cast.editor, {})).items.length;

describe('a new story', () => {
  test('is a page without a row, for those who may make one', async () => {
    const id = desk.store.newId();
    const story = await newStoryForDesk(desk.store, desk.cast.writer, id, '');
    expect(story).toMatchObject({ id, headline: '', revision: { id: firstRevisionId(id), number: 1 } });
    expect(await newStoryForDesk(desk.store, desk.cast.checker, id, '')).toBeNull();
    expect(await rows()).toBe(0);
  });

  test('is no way to another story’s page', async () => {
    const { id } = must(await createStory(desk.store, desk.cast.writer));
    expect(await newStoryForDesk(desk.store, desk.cast.writer2, id, '')).toBeNull();
  });
});

describe('a copy', () => {
  test('has every word of the first, an address of its own, and nothing that was decided', async () => {
    const { storyId, hash } = await submittedStory(desk);
    const { id } = must(await duplicateStory(desk.store, desk.cast.editor, { storyId }));
    const first = await storyForDesk(desk.store, desk.cast.editor, storyId);
    const copy = await storyForDesk(desk.store, desk.cast.editor, id);
    expect(copy?.text).toEqual({ ...first?.text, slug: `${first?.text.slug}-2` });
    expect(copy).toMatchObject({
      review: 'draft',
      publication: 'none',
      approvals: [],
      revision: { number: 1, reason: 'duplicated' },
    });
    expect(copy?.revision.hash).not.toBe(hash);
  });

  test('may not be approved by whoever wrote the first, who still does not see it', async () => {
    const { storyId, hash } = await submittedStory(desk);
    must(await approveStory(desk.store, desk.cast.editor, { storyId, hash, note: '' }));
    must(await write(desk, desk.cast.editor, storyId, { headline: 'Fifty herons' }));
    const { id } = must(await duplicateStory(desk.store, desk.cast.editor2, { storyId }));
    const copy = await storyForDesk(desk.store, desk.cast.editor, id);
    expect(copy?.facts).toMatchObject({ isContributor: true, isOwn: false });
    expect(await storyForDesk(desk.store, desk.cast.writer, id)).toBeNull();
    expect(copy?.contributors.map((person) => person.id).sort()).toEqual(
      [desk.cast.writer.id, desk.cast.editor.id, desk.cast.editor2.id].sort(),
    );
  });

  test('is refused of a story that the actor cannot see, and to who may not write', async () => {
    const { id: storyId } = must(await createStory(desk.store, desk.cast.writer));
    expect(await duplicateStory(desk.store, desk.cast.writer2, { storyId })).toMatchObject({
      code: 'not-found',
    });
    expect(await duplicateStory(desk.store, desk.cast.checker, { storyId })).toMatchObject({ code: 'role' });
  });
});

describe('a section’s template', () => {
  test('is the body of a story, offered to new ones until it is removed', async () => {
    const { storyId } = await submittedStory(desk);
    const from = await storyForDesk(desk.store, desk.cast.editor, storyId);
    const slug = from?.text.section?.slug ?? '';
    must(await setSectionTemplate(desk.store, desk.cast.editor, { storyId }));
    expect(await sectionsWithTemplate(desk.store)).toEqual([from?.text.section]);
    const begun = await newStoryForDesk(desk.store, desk.cast.writer, desk.store.newId(), slug);
    expect(begun?.text).toMatchObject({
      headline: '',
      document: from?.text.document,
      section: from?.text.section,
    });
    must(await clearSectionTemplate(desk.store, desk.cast.editor, { slug }));
    const plain = await newStoryForDesk(desk.store, desk.cast.writer, desk.store.newId(), slug);
    expect(plain?.text).toMatchObject({ document: { content: [{ type: 'paragraph' }] }, section: null });
  });

  test('is an editor’s to make, of a story that has a section', async () => {
    const { storyId } = await submittedStory(desk);
    expect(await setSectionTemplate(desk.store, desk.cast.writer, { storyId })).toMatchObject({
      code: 'role',
    });
    const { id } = must(await createStory(desk.store, desk.cast.editor));
    expect(await setSectionTemplate(desk.store, desk.cast.editor, { storyId: id })).toMatchObject({
      code: 'no-section',
    });
    expect(await clearSectionTemplate(desk.store, desk.cast.editor, { slug: 'no-such' })).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the language of a story', () => {
  test('is a tag that exists, or left to the site', () => {
    const text = { ...textInput(), document: paragraphs('One.') };
    expect(storyTextInput.safeParse({ ...text, language: 'de-CH' }).success).toBe(true);
    expect(storyTextInput.safeParse(text).success).toBe(true);
    expect(storyTextInput.safeParse({ ...text, language: 'not a tag' }).success).toBe(false);
  });
});

describe('the first save', () => {
  const first = (storyId: string, headline = 'Cold water') => ({
    storyId,
    base: firstRevisionId(storyId),
    text: { ...textInput(), headline, document: paragraphs('One.') },
  });

  test('makes the row with its first words; the same save again changes nothing', async () => {
    const storyId = desk.store.newId();
    const saved = must(await saveDraft(desk.store, desk.cast.writer, first(storyId)));
    expect(saved.revision.number).toBe(2);
    must(await saveDraft(desk.store, desk.cast.writer, first(storyId)));
    const story = await storyForDesk(desk.store, desk.cast.writer, storyId);
    expect(story).toMatchObject({ headline: 'Cold water', createdBy: { id: desk.cast.writer.id } });
    expect(await rows()).toBe(1);
  });

  test('makes nothing of another id, for a checker, or on somebody else’s story', async () => {
    const storyId = desk.store.newId();
    const astray = { ...first(storyId), base: desk.store.newId() };
    expect(await saveDraft(desk.store, desk.cast.writer, astray)).toMatchObject({ code: 'not-found' });
    expect(await saveDraft(desk.store, desk.cast.checker, first(storyId))).toMatchObject({
      code: 'not-found',
    });
    expect(await rows()).toBe(0);
    must(await saveDraft(desk.store, desk.cast.writer, first(storyId)));
    expect(await saveDraft(desk.store, desk.cast.writer2, first(storyId, 'Warm'))).toMatchObject({
      code: 'not-found',
    });
    expect((await storyForDesk(desk.store, desk.cast.writer, storyId))?.headline).toBe('Cold water');
  });
});
