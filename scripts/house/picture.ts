/** Draws the floors from the imports that are really there, so that the picture in docs/house.md cannot lie. */
const FLOORS: [RegExp, string][] = [
  [/^(app|components|db)\//, '$1'],
  [/^lib\/(domain|server|next)\//, 'lib/$1'],
  [/^server(\/|\.ts$)/, 'server'],
  [/^(scripts|e2e|bench)\//, '$1'],
];
const ORDER = [
  'e2e',
  'bench',
  'scripts',
  'server',
  'app',
  'components',
  'lib/next',
  'lib/server',
  'db',
  'lib/domain',
];
const START = '<!-- picture: written by npm run check -->';
const END = '<!-- end of picture -->';

export function mermaidOfFloors(edges: readonly (readonly [from: string, to: string])[]): string {
  const arrows = new Set<string>();
  const floors = new Set<string>();
  for (const [from, to] of edges) {
    if (/\.test\.tsx?$/.test(from)) continue;
    const [above, below] = [floorOf(from), floorOf(to)];
    if (above) floors.add(above);
    if (above && below && above !== below) arrows.add(`  ${idOf(above)} --> ${idOf(below)}`);
  }
  const boxes = ORDER.filter((floor) => floors.has(floor)).map((floor) => `  ${idOf(floor)}["${floor}"]`);
  return ['```mermaid', 'flowchart TB', ...boxes, ...[...arrows].sort(), '```'].join('\n');
}

function floorOf(file: string): string | null {
  const found = FLOORS.find(([pattern]) => pattern.test(file));
  return found ? (found[0].exec(file)?.[0].replace(found[0], found[1]) ?? null) : null;
}

function idOf(floor: string): string {
  return floor.replace('/', '_');
}

/** The page with its picture replaced; throws if the page has no place for one. */
export function withPicture(page: string, picture: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error('docs/house.md has no place marked for the picture');
  return `${page.slice(0, start)}${START}\n\n${picture}\n\n${page.slice(end)}`;
}
