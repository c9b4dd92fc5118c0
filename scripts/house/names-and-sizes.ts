/** What a file may be called, how long it may grow, and which names are no names. Pure: names and texts in, faults out. */
export type SourceFile = { name: string; text: string };
export type HouseFault = { rule: string; file: string; says: string };
export type SizeWaivers = Record<string, number>;

const HARD_STOP = 300;
/** First match wins; ceilings in lines. */
const CEILINGS: [RegExp, number][] = [
  [/\.test\.tsx?$/, 300],
  [/^e2e\/.*\.spec\.ts$/, 200],
  [/^lib\/domain\//, 250],
  [/^lib\/server\/.*queries\.ts$/, 250],
  [/^lib\/server\//, 150],
  [/^db\/schema\//, 150],
  [/^app\/_actions\//, 150],
  [/^app\/.*page\.tsx$/, 100],
  [/\.client\.tsx$/, 220],
  [/^components\/.*\.tsx$/, 180],
];

const NO_NAME = /^(utils?|helpers?|common|misc|types|constants|hooks|services?|shared|managers?|interfaces)$/;
const KEBAB_FILE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** A segment of a route may be dynamic, a group or private; any other folder is kebab-case. */
const KEBAB_FOLDER =
  /^(_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*|\.well-known|\([a-z-]+\)|\[{1,2}(\.{3})?[a-z-]+\]{1,2})$/;
const CODE = /\.(ts|tsx)$/;
/** Next itself demands that these run in the browser under a name of its own. */
const NEXT_CLIENT = /^app\/(.*\/)?(error|global-error)\.tsx$/;

export function nameFaults(files: readonly SourceFile[]): HouseFault[] {
  const faults: HouseFault[] = [];
  for (const { name } of files.filter((file) => CODE.test(file.name))) {
    const parts = name.split('/');
    const file = parts.pop() ?? name;
    const bare = file.replace(/(\.(client|test|spec|config))?\.tsx?$/, '');
    const say = (rule: string, says: string) => faults.push({ rule, file: name, says });
    if (!KEBAB_FILE.test(file)) say('kebab-case', `"${file}" is not kebab-case`);
    const odd = parts.find((part) => !KEBAB_FOLDER.test(part));
    if (odd !== undefined) say('kebab-case', `folder "${odd}" is not kebab-case`);
    const empty = [...parts, bare].find((part) => NO_NAME.test(part));
    if (empty !== undefined) say('forbidden-name', `"${empty}" says nothing: name the room that owns it`);
    if (bare === 'index') say('no-index', 'index files hide where a name comes from');
  }
  return faults;
}

export function directiveFaults(files: readonly SourceFile[]): HouseFault[] {
  const faults: HouseFault[] = [];
  for (const { name, text } of files.filter((file) => CODE.test(file.name))) {
    const directive = firstDirective(text);
    const named = name.endsWith('.client.tsx');
    if (directive === 'use client' && !named && !NEXT_CLIENT.test(name)) {
      faults.push({ rule: 'client-suffix', file: name, says: '"use client" but not named .client.tsx' });
    }
    if (named && directive !== 'use client') {
      faults.push({ rule: 'client-suffix', file: name, says: 'named .client.tsx without "use client"' });
    }
    const action = /^app\/_actions\/[a-z-]+\.ts$/.test(name);
    if (action && directive !== 'use server') {
      faults.push({ rule: 'server-actions', file: name, says: 'an action file begins with "use server"' });
    }
    if (!action && /^\s*['"]use server['"];?\s*$/m.test(text)) {
      faults.push({
        rule: 'server-actions',
        file: name,
        says: '"use server" outside app/_actions/<room>.ts',
      });
    }
  }
  return faults;
}

function firstDirective(text: string): string | null {
  const code = text.replace(/^(\s|\/\/.*|\/\*[\s\S]*?\*\/)*/, '');
  return /^['"](use [a-z]+)['"]/.exec(code)?.[1] ?? null;
}

/** `listed`: the action files that the house expects; a new one is a public endpoint and is named on purpose. */
export function actionListFaults(files: readonly SourceFile[], listed: readonly string[]): HouseFault[] {
  const found = files.map((file) => file.name).filter((name) => /^app\/_actions\/.*\.tsx?$/.test(name));
  return [
    ...found
      .filter((name) => !listed.includes(name))
      .map((file) => ({ rule: 'action-list', file, says: 'not in scripts/house/action-files.json' })),
    ...listed
      .filter((name) => !found.includes(name))
      .map((file) => ({ rule: 'action-list', file, says: 'listed, but there is no such file' })),
  ];
}

/** A waiver names today's length: growing beyond it fails, and shrinking asks for a smaller waiver. */
export function sizeFaults(files: readonly SourceFile[], waivers: SizeWaivers): HouseFault[] {
  const faults: HouseFault[] = [];
  const lengths = new Map(
    files.filter(({ name }) => CODE.test(name)).map(({ name, text }) => [name, linesOf(text)]),
  );
  for (const [file, length] of lengths) {
    const ceiling = CEILINGS.find(([pattern]) => pattern.test(file))?.[1] ?? HARD_STOP;
    const waived = waivers[file];
    if (length > (waived ?? ceiling)) {
      faults.push({ rule: 'size', file, says: `${length} lines; its ceiling is ${waived ?? ceiling}` });
    }
    if (waived !== undefined && length < waived) {
      const says = length > ceiling ? `shrink its waiver to ${length}` : 'it needs no waiver any more';
      faults.push({ rule: 'size-waiver', file, says });
    }
  }
  for (const file of Object.keys(waivers).filter((name) => !lengths.has(name))) {
    faults.push({ rule: 'size-waiver', file, says: 'waived, but there is no such file' });
  }
  return faults;
}

/** A waiver may only shrink, and none may be added: compared with the list before. */
export function waiverGrowthFaults(waivers: SizeWaivers, before: SizeWaivers): HouseFault[] {
  return Object.entries(waivers)
    .filter(([file, lines]) => lines > (before[file] ?? 0))
    .map(([file]) => ({ rule: 'size-waiver', file, says: 'the list of waivers may only shrink' }));
}

function linesOf(text: string): number {
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
