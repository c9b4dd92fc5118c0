/**
 * Rules of this house for ESLint, each a list of syntax selectors with its sentence. They are rules of
 * their own, not entries of `no-restricted-syntax`, because that rule's lists replace each other.
 */
import type { Rule } from 'eslint';

type Forbidden = Record<string, string>;

function forbid(selectors: Forbidden): Rule.RuleModule {
  return {
    meta: { type: 'problem', schema: [] },
    create: (context) =>
      Object.fromEntries(
        Object.entries(selectors).map(([selector, message]): [string, (node: Rule.Node) => void] => [
          selector,
          (node) => context.report({ node, message }),
        ]),
      ),
  };
}

const CLOCK = 'Time comes in as an argument (a Clock, or an Instant); the wall clock enters in one place.';
const CHANCE = 'Ids and chance come in as arguments.';

export const houseRules: Record<string, Rule.RuleModule> = {
  'no-clock': forbid({
    "CallExpression[callee.object.name='Date'][callee.property.name='now']": CLOCK,
    "NewExpression[callee.name='Date'][arguments.length=0]": CLOCK,
    "CallExpression[callee.name='Date']": CLOCK,
    "MemberExpression[object.name='Temporal'][property.name='Now']": CLOCK,
  }),
  'no-chance': forbid({
    "MemberExpression[object.name='Math'][property.name='random']": CHANCE,
    "ImportDeclaration[source.value=/^(node:)?crypto$/] ImportSpecifier[imported.name!='createHash']": CHANCE,
    'ImportDeclaration[source.value=/^(node:)?crypto$/] > :matches(ImportDefaultSpecifier, ImportNamespaceSpecifier)':
      CHANCE,
    "MemberExpression[object.name='crypto']": CHANCE,
    "MemberExpression[object.name='globalThis'][property.name='crypto']": CHANCE,
  }),
  'no-math-random': forbid({
    "MemberExpression[object.name='Math'][property.name='random']":
      'Math.random is guessable: use a NewId or node:crypto.',
  }),
  'no-process': forbid({
    "MemberExpression[object.name='process']":
      'The environment is read at the roof and comes in as an argument.',
    'ImportDeclaration[source.value=/^(node:)?process$/]': 'The environment comes in as an argument.',
  }),
  'no-open-sql': forbid({
    "MemberExpression[object.name='sql'][property.name='raw']": 'sql.raw is for db/ only.',
    "CallExpression[callee.object.name='sql'][callee.property.name='identifier']:not([arguments.0.type='Literal'])":
      'An identifier that is not a literal can be broken out of (CVE-2026-39356): choose among columns.',
  }),
  'no-own-execution': forbid({
    'CallExpression[arguments.length=0][callee.property.name=/^(all|get|run)$/]':
      '.all, .get and .run are for db/ only: await the query, so that another engine can run it.',
  }),
  'no-default-export': forbid({
    ExportDefaultDeclaration: 'Named exports only, except where Next demands a default.',
    "ExportNamedDeclaration > ExportSpecifier[exported.name='default']": 'Named exports only.',
  }),
  'no-barrel': forbid({
    ExportAllDeclaration: 'No re-export barrels: import from the file that owns the name.',
  }),
  'no-raw-html': forbid({
    "JSXAttribute[name.name='dangerouslySetInnerHTML']": 'Raw HTML leaves through one file only.',
    "Property[key.name='dangerouslySetInnerHTML']": 'Raw HTML leaves through one file only.',
    'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]':
      'Raw HTML leaves through one file only.',
    "CallExpression[callee.property.name='insertAdjacentHTML']": 'Raw HTML leaves through one file only.',
  }),
  'no-bare-extension': forbid({
    ':matches(ImportDeclaration, ExportNamedDeclaration, ImportExpression)[source.value=/^(\\.{1,2}\\u002F|#)(?!.*\\.(ts|tsx|css|json|mjs|svg|woff2)$)/]':
      'Write the extension: Node loads these files as they are.',
  }),
  'no-framework-cache': forbid({
    "Program > ExpressionStatement[directive='use cache']":
      'The page cache in front of Next is the only cache.',
  }),
};
