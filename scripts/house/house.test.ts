import { describe, expect, it } from 'vitest';
import {
  actionListFaults,
  directiveFaults,
  nameFaults,
  sizeFaults,
  waiverGrowthFaults,
  type HouseFault,
} from './names-and-sizes.ts';
import { habitFaults, secretFaults } from './secrets-and-habits.ts';

const file = (name: string, text = '') => [{ name, text }];
const rules = (faults: HouseFault[]) => faults.map((fault) => fault.rule);
const lines = (count: number) => 'x\n'.repeat(count);

describe('names', () => {
  it.each([
    ['lib/domain/stories/StoryBody.ts', 'kebab-case'],
    ['components/Stories/story-body.tsx', 'kebab-case'],
    ['lib/server/kernel/some_thing.ts', 'kebab-case'],
    ['lib/utils/text.ts', 'forbidden-name'],
    ['components/hooks/use-story.ts', 'forbidden-name'],
    ['lib/server/stories/helpers.ts', 'forbidden-name'],
    ['lib/domain/stories/types.test.ts', 'forbidden-name'],
    ['components/ui/index.ts', 'no-index'],
  ])('%s: %s', (name, rule) => {
    expect(rules(nameFaults(file(name)))).toEqual([rule]);
  });

  it.each([
    'app/(desk)/desk/stories/[id]/page.tsx',
    'app/feed.xml/route.ts',
    'app/.well-known/security.txt/route.ts',
    'app/api/auth/[...nextauth]/route.ts',
    'app/_actions/stories.ts',
    'components/stories/story-editor.client.tsx',
    'lib/domain/kernel/text.test.ts',
    'e2e/writer-imports-story.spec.ts',
    'next.config.ts',
  ])('%s is a name', (name) => {
    expect(nameFaults(file(name))).toEqual([]);
  });
});

describe('where code runs', () => {
  it.each([
    ['client-suffix', 'components/stories/menu.tsx', "'use client';\n"],
    ['client-suffix', 'components/stories/menu.tsx', "/** Opens. */\n// and shuts\n'use client';\n"],
    ['client-suffix', 'components/stories/menu.client.tsx', 'export const a = 1;\n'],
    ['server-actions', 'components/stories/menu.tsx', "export async function a() {\n  'use server';\n}\n"],
    ['server-actions', 'app/(desk)/act.ts', "'use server';\n"],
    ['server-actions', 'app/_actions/stories.ts', 'export const a = 1;\n'],
  ])('%s: %s', (rule, name, text) => {
    expect(rules(directiveFaults(file(name, text)))).toEqual([rule]);
  });

  it.each([
    ['components/stories/menu.client.tsx', "'use client';\n"],
    ['app/(site)/error.tsx', "'use client';\n"],
    ['app/_actions/stories.ts', "/** Every write. */\n'use server';\n"],
    ['components/stories/body.tsx', "const words = 'use client';\n"],
  ])('%s is in order', (name, text) => {
    expect(directiveFaults(file(name, text))).toEqual([]);
  });

  it('names every action file', () => {
    const name = 'app/_actions/stories.ts';
    expect(actionListFaults(file(name), [name])).toEqual([]);
    expect(rules(actionListFaults(file(name), []))).toEqual(['action-list']);
    expect(rules(actionListFaults([], [name]))).toEqual(['action-list']);
  });
});

describe('sizes', () => {
  it.each([
    ['app/(site)/page.tsx', 100],
    ['components/stories/story-body.tsx', 180],
    ['components/stories/editor.client.tsx', 220],
    ['lib/server/stories/save-draft.ts', 150],
    ['lib/server/stories/desk-queries.ts', 250],
    ['lib/domain/stories/diff.ts', 250],
    ['scripts/anything.ts', 300],
  ])('%s ends at %i lines', (name, ceiling) => {
    expect(sizeFaults(file(name, lines(ceiling)), {})).toEqual([]);
    expect(rules(sizeFaults(file(name, lines(ceiling + 1)), {}))).toEqual(['size']);
  });

  it('waives a length, exactly, and only until the file is shorter or gone', () => {
    const name = 'app/(site)/page.tsx';
    expect(sizeFaults(file(name, lines(120)), { [name]: 120 })).toEqual([]);
    expect(rules(sizeFaults(file(name, lines(121)), { [name]: 120 }))).toEqual(['size']);
    expect(rules(sizeFaults(file(name, lines(110)), { [name]: 120 }))).toEqual(['size-waiver']);
    expect(rules(sizeFaults(file(name, lines(90)), { [name]: 120 }))).toEqual(['size-waiver']);
    expect(rules(sizeFaults([], { [name]: 120 }))).toEqual(['size-waiver']);
  });

  it('lets the list of waivers only shrink', () => {
    expect(waiverGrowthFaults({ a: 5 }, { a: 6, b: 7 })).toEqual([]);
    expect(rules(waiverGrowthFaults({ a: 7 }, { a: 6 }))).toEqual(['size-waiver']);
    expect(rules(waiverGrowthFaults({ b: 1 }, { a: 6 }))).toEqual(['size-waiver']);
  });
});

describe('secrets', () => {
  it.each([
    ['deploy/key.txt', ['-----BEGIN', 'PRIVATE KEY-----'].join(' ')],
    ['docs/a.md', `AKIA${'A'.repeat(16)}`],
    ['docs/a.md', `ghp_${'a'.repeat(36)}`],
    ['.env.example', `AUTH_SECRET=${'a'.repeat(32)}`],
    ['docs/a.md', ['smtp://user', 'hunter22@mail.example.org'].join(':')],
    ['.env', ''],
    ['.env.production', ''],
    ['deploy/tls.key', ''],
    ['data/demo.db', ''],
  ])('%s', (name, text) => {
    expect(rules(secretFaults(file(name, text)))).toEqual(['no-secrets']);
  });

  it.each([
    ['.env.example', 'AUTH_SECRET=\n'],
    ['docs/a.md', 'smtp://mail.example.org:587'],
    ['docs/a.md', 'smtp://user:password@mail.example.org:587'],
    ['lib/domain/auth/tokens.ts', 'const url = `https://${user}:${password}@${host}`;'],
  ])('%s may stand', (name, text) => {
    expect(secretFaults(file(name, text))).toEqual([]);
  });
});

describe('habits', () => {
  const planted: [string, string, string][] = [
    ['waiver-reason', 'lib/a.ts', '// eslint-disable-next-line no-console'],
    ['waiver-reason', 'lib/a.ts', '/* eslint-disable */ // -- because'],
    ['waiver-reason', 'lib/a.ts', '// @ts-ignore because'],
    ['waiver-reason', 'lib/a.ts', '// @ts-expect-error'],
    ['todo-issue', 'lib/a.ts', '// TODO later'],
    ['no-only', 'lib/a.test.ts', "it.only('a', b);"],
    ['no-only', 'e2e/a.spec.ts', "test.skip('a', b);"],
  ];
  it.each(planted)('%s in %s: %s', (rule, name, text) => {
    expect(new Set(rules(habitFaults(file(name, text))))).toEqual(new Set([rule]));
  });

  it.each([
    ['lib/a.ts', '// eslint-disable-next-line no-console -- the process has no log yet'],
    ['lib/a.ts', '// TODO (#12): later'],
    ['lib/a.ts', '// @ts-expect-error the package has no types'],
  ])('%s may say %s', (name, text) => {
    expect(habitFaults(file(name, text))).toEqual([]);
  });
});
