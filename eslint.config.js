import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/house/lint-rules.ts';

/** Raw HTML leaves through this file only; what it is handed was written by our own code. */
const RAW_HTML = 'components/stories/story-body.tsx';

/** Files whose default export is their contract with Next or with a tool. */
const DEFAULT_EXPORTS = [
  'app/**/{page,layout,template,loading,error,global-error,not-found,global-not-found,default}.tsx',
  'app/**/{sitemap,robots,manifest,icon,apple-icon,opengraph-image,twitter-image}.{ts,tsx}',
  '*.config.{js,mjs,ts}',
  '.dependency-cruiser.mjs',
];
const TESTS = ['**/*.test.{ts,tsx}', 'lib/{domain,server}/*/{test,arbitrary}-*.ts'];

export default defineConfig(
  globalIgnores(['.next/', 'data/', 'public/', 'test-results/', 'playwright-report/', 'next-env.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { house: { rules: houseRules } } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked, reactHooks.configs.flat.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      // Drizzle's builders are thenables: a forgotten await writes nothing and says nothing.
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true, ignoreVoid: false }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      // A verb or an action is asynchronous by contract, whether or not it waits today.
      '@typescript-eslint/require-await': 'off',
      // Our objects are closures: none of their methods has a `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: ['error', 'always'],
      'no-async-promise-executor': 'error',
      'no-cond-assign': 'error',
      'no-constant-binary-expression': 'error',
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-misleading-character-class': 'error',
      'no-self-assign': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-unused-labels': 'error',
      'no-useless-escape': 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-warning-comments': ['error', { terms: ['fixme', 'xxx', 'hack'] }],
      'prefer-const': 'error',
      'house/no-barrel': 'error',
      'house/no-bare-extension': 'error',
      'house/no-default-export': 'error',
      'house/no-framework-cache': 'error',
      'house/no-open-sql': 'error',
      'house/no-raw-html': 'error',
    },
  },
  {
    files: ['lib/domain/**/*.ts'],
    ignores: TESTS,
    rules: {
      'house/no-clock': 'error',
      'house/no-chance': 'error',
      'house/no-process': 'error',
      'no-restricted-globals': [
        'error',
        'process',
        'crypto',
        'fetch',
        'setTimeout',
        'setInterval',
        'performance',
      ],
    },
  },
  {
    files: ['lib/{server,next}/**/*.ts', 'app/**/*.{ts,tsx}', 'components/**/*.tsx', 'server/**/*.ts'],
    ignores: [...TESTS, 'lib/server/kernel/wall-clock.ts', '**/*.client.tsx'],
    rules: { 'house/no-clock': 'error' },
  },
  {
    files: ['lib/**/*.ts', 'app/**/*.{ts,tsx}', 'server/**/*.ts', 'server.ts'],
    ignores: TESTS,
    rules: { 'house/no-math-random': 'error' },
  },
  {
    files: ['lib/**/*.ts', 'app/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: { 'house/no-own-execution': 'error' },
  },
  {
    // Event handlers and the process cannot await; there `void` says that somebody else catches.
    files: ['components/**/*.{ts,tsx}', 'server/**/*.ts', 'server.ts', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true, ignoreVoid: true }],
    },
  },
  { files: ['db/**/*.ts'], rules: { 'house/no-open-sql': 'off' } },
  { files: [RAW_HTML], rules: { 'house/no-raw-html': 'off' } },
  { files: DEFAULT_EXPORTS, rules: { 'house/no-default-export': 'off' } },
  {
    files: [
      'scripts/**/*.ts',
      'bench/**/*.ts',
      'e2e/**/*.ts',
      'server.ts',
      'server/{node-version,start-or-explain}.ts',
      'server/*.fixture.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: TESTS,
    rules: {
      // A failed parse should fail the test at once, with the value in its message.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['e2e/**/*.ts'],
    // Playwright's fixtures are handed on by a function that happens to be called `use`.
    rules: { 'react-hooks/rules-of-hooks': 'off', 'no-empty-pattern': 'off' },
  },
);
