import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mermaidOfFloors, withPicture } from './picture.ts';
import { cruiseWalls, type Cruise } from './walls.ts';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const scratch: string[] = [];
afterAll(() => scratch.forEach((folder) => rmSync(folder, { recursive: true })));

type Tree = Record<string, string>;

function treeOf(files: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'walls-'));
  scratch.push(root);
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'), 'dir');
  const floors = ['app', 'components', 'lib', 'db', 'server', 'scripts'];
  const all = {
    'package.json': JSON.stringify({
      type: 'module',
      imports: Object.fromEntries(floors.map((floor) => [`#${floor}/*`, `./${floor}/*`])),
    }),
    'tsconfig.json': JSON.stringify({
      compilerOptions: { module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx' },
    }),
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const cruiseTree = (files: Tree): Cruise => cruiseWalls(treeOf(files), Object.keys(files));
const using = (...targets: string[]) => targets.map((target) => `import '${target}';\n`).join('');

/** A small house in order: every floor, and every exception that the walls allow. */
const CLEAN: Tree = {
  'lib/domain/kernel/clock.ts': using('node:crypto', 'zod'),
  'lib/domain/auth/roles.ts': using('../kernel/clock.ts'),
  'lib/domain/stories/vocabulary.ts': '',
  'lib/domain/stories/story.ts': using('../auth/roles.ts', './vocabulary.ts', 'prosemirror-model', 'diff'),
  'lib/domain/search/grammar.ts': using('../stories/story.ts'),
  'lib/domain/stories/story.test.ts': using('vitest', 'fast-check', 'node:fs', './story.ts'),
  'db/client.ts': using('better-sqlite3', 'drizzle-orm'),
  'db/schema/auth.ts': using('../../lib/domain/auth/roles.ts'),
  'db/schema/stories.ts': using('./auth.ts', '../../lib/domain/stories/vocabulary.ts'),
  'db/schema/search.ts': using('./stories.ts'),
  'lib/server/kernel/store.ts': using('#db/client.ts'),
  'lib/server/kernel/environment.ts': using('zod'),
  'lib/server/kernel/test-store.ts': using('./store.ts', '#lib/domain/stories/story.ts'),
  'lib/domain/stories/arbitrary-story.ts': using('./story.ts', 'fast-check'),
  'lib/server/kernel/transact.ts': using('../audit/append-entry.ts', '../jobs/enqueue-job.ts', './store.ts'),
  'lib/server/audit/append-entry.ts': using('#db/schema/auth.ts'),
  'lib/server/jobs/enqueue-job.ts': '',
  'lib/server/stories/save-draft.ts': using('../kernel/transact.ts', '#db/schema/stories.ts'),
  'lib/server/stories/save-draft.test.ts': using(
    '#db/schema/search.ts',
    './save-draft.ts',
    '#lib/server/kernel/test-store.ts',
  ),
  'lib/server/stories/reader-queries.ts': using('#lib/domain/stories/story.ts'),
  'lib/next/auth.ts': using('next-auth', 'server-only', '#lib/server/kernel/store.ts'),
  'components/ui/button.tsx': using('react'),
  'components/stories/story-body.tsx': using('#components/ui/button.tsx', '#lib/domain/stories/story.ts'),
  'components/stories/editor.client.tsx': using('./story-body.tsx'),
  'app/(site)/page.tsx': using(
    '#lib/server/stories/reader-queries.ts',
    '#lib/server/kernel/store.ts',
    '#lib/server/kernel/environment.ts',
    '#components/stories/story-body.tsx',
  ),
  'app/(desk)/desk/page.tsx': using('#components/stories/editor.client.tsx', '#app/_actions/stories.ts'),
  'app/_actions/stories.ts': using('#lib/server/stories/save-draft.ts', '#lib/next/auth.ts'),
  'server/boot.ts': using('#db/client.ts', '#lib/server/kernel/store.ts'),
  'server.ts': using('#server/boot.ts'),
  'scripts/e2e-server.ts': using('../server.ts'),
  'scripts/demo.ts': using('#lib/server/kernel/test-store.ts'),
};

/** [the rule, the planted file, what it imports] */
const PLANTED: [rule: string, file: string, text: string][] = [
  ['domain-is-pure', 'lib/domain/stories/p01.ts', using('#lib/server/kernel/store.ts')],
  ['domain-packages', 'lib/domain/stories/p02.ts', using('drizzle-orm')],
  ['domain-packages', 'lib/domain/stories/p03.ts', using('react')],
  ['domain-knows-no-machine', 'lib/domain/stories/p04.ts', using('node:fs')],
  ['tables-read-words-only', 'db/p05.ts', using('#lib/domain/stories/story.ts')],
  ['server-is-framework-free', 'lib/server/stories/p06.ts', using('next/headers')],
  ['server-is-framework-free', 'lib/server/stories/p07.ts', using('#lib/next/auth.ts')],
  ['glue-stays-below-views', 'lib/next/p08.ts', using('#db/client.ts')],
  ['views-see-domain-only', 'components/stories/p09.tsx', using('#lib/server/stories/reader-queries.ts')],
  ['views-see-domain-only', 'components/stories/p10.tsx', "import type {} from '#db/client.ts';"],
  ['primitives-know-nothing', 'components/ui/p11.tsx', using('#lib/domain/stories/story.ts')],
  ['routes-never-touch-tables', 'app/(desk)/p12.tsx', using('#db/schema/stories.ts')],
  ['writes-enter-by-actions', 'app/(desk)/p13.tsx', using('#lib/server/stories/save-draft.ts')],
  ['roof-is-on-top', 'lib/server/stories/p14.ts', using('#server/boot.ts')],
  ['process-draws-nothing', 'server/p15.ts', using('#components/ui/button-words.ts')],
  ['rooms-in-order', 'lib/server/stories/p16.ts', using('#lib/domain/search/grammar.ts')],
  ['rooms-in-order', 'lib/domain/auth/p17.ts', "import type {} from '../stories/story.ts';"],
  ['rooms-in-order', 'db/schema/kernel.ts', using('./stories.ts')],
  ['public-pages-run-no-script', 'app/(site)/p19.tsx', using('#components/stories/editor.client.tsx')],
  ['outside-next-no-tsx', 'server/p20.ts', using('./p20-part.tsx')],
  ['next-auth-in-one-file', 'lib/next/p21.ts', using('next-auth')],
  ['server-only-in-glue', 'app/(desk)/p22.tsx', using('server-only')],
  ['driver-stays-in-db', 'lib/server/stories/p23.ts', using('better-sqlite3')],
  ['test-support-stays-in-tests', 'lib/server/stories/p24.ts', using('#lib/server/kernel/test-store.ts')],
  ['crossings-are-named', 'lib/server/stories/p25.ts', using('../../domain/stories/story.ts')],
  ['everything-resolves', 'lib/server/stories/p26.ts', using('./gone.ts')],
  // A cycle is reported once, at the file where it was found first.
  ['no-cycles', 'lib/domain/claims/p27.ts', "import { b } from './p27x.ts';\nexport const a = () => b;"],
  ['no-cycles', 'lib/domain/claims/p28.ts', "import type { B } from './p28x.ts';\nexport type A = B[];"],
];
/** What planted files lean on. */
const PROPS: Tree = {
  'components/ui/button-words.ts': '',
  'server/p20-part.tsx': '',
  'lib/domain/claims/p27x.ts': "import { a } from './p27.ts';\nexport const b = () => a;",
  'lib/domain/claims/p28x.ts': "import type { A } from './p28.ts';\nexport type B = A[];",
};

describe('walls', () => {
  it('finds nothing to say about a house in order', () => {
    const cruise = cruiseTree(CLEAN);
    expect(cruise.faults).toEqual([]);
    expect(cruise.seen).toBe(Object.keys(CLEAN).length);
  });

  describe('catches every planted violation, each by its own rule', () => {
    const planted = Object.fromEntries(PLANTED.map(([, file, text]) => [file, text]));
    const { faults } = cruiseTree({ ...CLEAN, ...PROPS, ...planted });

    it.each(PLANTED)('%s in %s', (rule, file) => {
      const reported = faults.filter((fault) => fault.from === file).map((fault) => fault.rule);
      expect([...new Set(reported)]).toEqual([rule]);
    });

    it('reports nothing else', () => {
      const files = new Set(PLANTED.map(([, file]) => file));
      expect(faults.filter((fault) => !files.has(fault.from))).toEqual([]);
    });
  });

  it('fails when fewer modules were cruised than git lists', () => {
    const root = treeOf({ 'lib/domain/kernel/clock.ts': '' });
    const { faults } = cruiseWalls(root, ['lib/domain/kernel/clock.ts', 'lib/domain/kernel/unseen.ts']);
    expect(faults).toEqual([{ rule: 'not-cruised', from: 'lib/domain/kernel/unseen.ts', to: '' }]);
  });

  it('fails when there was nothing to cruise', () => {
    const root = treeOf({ 'lib/domain/kernel/notes.txt': '' });
    expect(cruiseWalls(root, []).faults.map((fault) => fault.rule)).toEqual(['nothing-to-cruise']);
  });
});

describe('the picture', () => {
  it('draws floors and leaves tests out', () => {
    const picture = mermaidOfFloors([
      ['app/page.tsx', 'lib/server/stories/queries.ts'],
      ['app/page.tsx', 'app/layout.tsx'],
      ['server.ts', 'server/boot.ts'],
      ['lib/server/stories/queries.test.ts', 'scripts/seed/cast.ts'],
    ]);
    expect(picture.split('\n').slice(2, -1)).toEqual([
      '  server["server"]',
      '  app["app"]',
      '  app --> lib_server',
    ]);
  });

  it('refuses a page that has no place for it', () => {
    expect(() => withPicture('# House', 'x')).toThrow(/no place/);
  });
});
