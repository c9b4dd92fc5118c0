/**
 * The walls of docs/house.md. `npm run check` reads them through scripts/check-walls.ts, which also fails
 * when fewer modules were cruised than git lists: a checker that sees nothing finds nothing.
 */

/** Low to high: a room may import itself and the rooms before it. */
const ROOMS = [
  'kernel',
  'auth',
  'audit',
  'jobs',
  'notices',
  'bylines',
  'media',
  'stories',
  'presence',
  'people',
  'claims',
  'policy',
  'workflow',
  'comments',
  'schedule',
  'corrections',
  'reports',
  'search',
  'feeds',
];

const TEST = '\\.test\\.tsx?$';
/** Beside what it supports: lib/server/kernel/test-store.ts, lib/domain/stories/arbitrary-document.ts. */
const TEST_SUPPORT = '^lib/(domain|server)/[^/]+/(test|arbitrary)-[a-z-]+\\.ts$';
const OURS = '^(app|components|lib|db|server|scripts|e2e|bench)/|^server\\.ts$';
const FLOOR = 'app|components|lib/domain|lib/server|lib/next|db|server|scripts|e2e|bench';
const ROOF = '^(server|scripts|e2e|bench)/|^server\\.ts$';

/** Packages by name, whether or not they could be resolved. */
const npm = (...names) => `(^|/node_modules/|^node_modules/)(${names.join('|')})(/|$)`;

/** Where a room lives on each floor; `db/schema` has one file per room, or several that begin with its name. */
const room = (names) =>
  `^(lib/domain|lib/server|components)/(${names.join('|')})/|^db/schema/(${names.join('|')})[-a-z]*\\.ts$`;

/** The one helper of every write appends audit entries and enqueues jobs. */
const TRANSACT = '^lib/server/kernel/transact\\.ts$';

const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const floors = [
  wall(
    'domain-is-pure',
    'lib/domain imports nothing of ours outside lib/domain.',
    { path: '^lib/domain/' },
    { path: OURS, pathNot: '^lib/domain/' },
  ),
  wall(
    'domain-packages',
    'lib/domain may use zod, prosemirror-model, diff, node-diff3, feed, mdast-util-* and micromark-* only.',
    { path: '^lib/domain/', pathNot: [TEST, TEST_SUPPORT] },
    {
      path: 'node_modules|^[@a-z]',
      dependencyTypesNot: ['local', 'core'],
      pathNot: [
        '^lib/',
        npm(
          'zod',
          'prosemirror-model',
          'diff',
          'node-diff3',
          'feed',
          'mdast-util-[^/]+',
          'micromark-[^/]+',
          '(@types/)?mdast',
        ),
      ],
    },
  ),
  wall(
    'domain-knows-no-machine',
    'lib/domain has no file, clock, process or network: of Node it may use node:crypto for hashing.',
    { path: '^lib/domain/', pathNot: [TEST, TEST_SUPPORT] },
    { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
  ),
  wall(
    'tables-read-words-only',
    'db knows of ours only the closed lists of the domain.',
    { path: '^db/', pathNot: TEST },
    { path: OURS, pathNot: ['^db/', '^lib/domain/[^/]+/(vocabulary|roles)\\.ts$'] },
  ),
  wall(
    'server-is-framework-free',
    'lib/server runs in the process, the command line and the tests alike.',
    { path: '^lib/server/' },
    { path: ['^(app|components)/', '^lib/next/', npm('next', 'react', 'react-dom', 'next-auth', '@auth')] },
  ),
  wall(
    'glue-stays-below-views',
    'lib/next is session, forms and paths; it draws nothing and reads no table.',
    { path: '^lib/next/' },
    { path: '^(app|components|db)/' },
  ),
  wall(
    'views-see-domain-only',
    'A component receives views and actions as props.',
    { path: '^components/' },
    { path: '^(app|db)/|^lib/(server|next)/' },
  ),
  wall(
    'primitives-know-nothing',
    'components/ui knows no word of the domain.',
    { path: '^components/ui/' },
    { path: '^lib/|^components/', pathNot: '^components/ui/' },
  ),
  wall(
    'routes-never-touch-tables',
    'A page asks a query; an action calls a verb.',
    { path: '^app/' },
    { path: '^db/' },
  ),
  wall(
    'writes-enter-by-actions',
    'Pages read: of lib/server they see queries, the store that queries are handed, and the settings.',
    { path: '^app/', pathNot: '^app/(_actions|api)/' },
    { path: '^lib/server/', pathNot: ['queries\\.ts$', '^lib/server/kernel/(store|environment)\\.ts$'] },
  ),
  wall(
    'roof-is-on-top',
    'Nobody below imports the process, the scripts or the tests.',
    { path: '^(app|components|lib|db)/', pathNot: TEST },
    { path: ROOF },
  ),
  wall(
    'process-draws-nothing',
    'The process hands requests to Next; it imports no page and no component.',
    { path: '^server/|^server\\.ts$|^scripts/' },
    { path: '^(app|components|lib/next)/' },
  ),
];

const rooms = ROOMS.slice(0, -1).map((name, index) =>
  wall(
    'rooms-in-order',
    `${name} knows nothing of the rooms that come after it. (A test may look at the audit entry and the job.)`,
    { path: room([name]), pathNot: [TRANSACT, TEST, TEST_SUPPORT] },
    { path: room(ROOMS.slice(index + 1)) },
  ),
);

const habits = [
  wall(
    'transact-knows-two-rooms',
    'The write helper may use audit and jobs, no more.',
    { path: TRANSACT },
    {
      path: room(ROOMS.slice(1)),
      pathNot: '^lib/(server|domain)/(auth|audit|jobs)/|^db/schema/(audit|jobs)\\.ts$',
    },
  ),
  wall(
    'public-pages-run-no-script',
    'What a reader sees works without JavaScript: no client component is within reach of app/(site).',
    { path: '^app/(\\(site\\)/|preview/|frame/|layout\\.tsx$|not-found\\.tsx$)' },
    { path: '\\.client\\.tsx$', reachable: true },
  ),
  wall(
    'outside-next-no-tsx',
    'What Node loads itself is not transpiled.',
    { path: '^(lib|db|server|bench)/|^server\\.ts$', pathNot: TEST },
    { path: '\\.tsx$' },
  ),
  wall(
    'next-auth-in-one-file',
    'The seam to the sign-in library is lib/next/auth.ts.',
    { path: '^(app|components|lib|db|server|scripts)/|^server\\.ts$', pathNot: '^lib/next/auth\\.ts$' },
    { path: npm('next-auth', '@auth') },
  ),
  wall(
    'server-only-in-glue',
    'In plain Node `server-only` throws, so it would break the command line, seeds and tests.',
    { path: '.', pathNot: '^lib/next/' },
    { path: npm('server-only') },
  ),
  wall(
    'driver-stays-in-db',
    'The SQLite driver is opened in one place, which sets and asserts its pragmas.',
    { path: '^(app|components|lib)/', pathNot: TEST },
    { path: npm('better-sqlite3'), pathNot: 'drizzle-orm' },
  ),
  wall(
    'test-support-stays-in-tests',
    'The test store and the test story are for tests, journeys and scripts.',
    { path: '^(app|components|lib|db|server)/|^server\\.ts$', pathNot: [TEST, TEST_SUPPORT] },
    { path: TEST_SUPPORT },
  ),
  wall(
    'crossings-are-named',
    'From floor to floor imports begin with # (#lib, #db), so that grep sees every crossing.',
    { path: `^(${FLOOR})/`, pathNot: '^db/schema/' },
    { path: OURS, dependencyTypesNot: ['aliased'], pathNot: ['^$1/', '^server\\.ts$'] },
  ),
  wall('no-cycles', 'Type imports count.', {}, { circular: true }),
  wall(
    'everything-resolves',
    'An import that cannot be found hides a wall. (Next itself provides `server-only`.)',
    {},
    { couldNotResolve: true, pathNot: '^server-only$' },
  ),
];

export default {
  forbidden: [...floors, ...rooms, ...habits],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
