/** The walls gate: broken walls fail, and the picture of the floors in docs/house.md is kept true. */
import { readFileSync, writeFileSync } from 'node:fs';
import { mermaidOfFloors, withPicture } from './house/picture.ts';
import { trackedFiles } from './house/tracked-files.ts';
import { cruiseWalls } from './house/walls.ts';

const PAGE = 'docs/house.md';

const cruise = cruiseWalls('.', trackedFiles('.'));
for (const { rule, from, to } of cruise.faults) console.error(`${rule}: ${from}${to && ` → ${to}`}`);

const page = readFileSync(PAGE, 'utf8');
const drawn = withPicture(page, mermaidOfFloors(cruise.edges));
const stale = drawn !== page;
if (stale && process.env['CI']) console.error(`stale-picture: ${PAGE}; run "npm run check" and commit it`);
if (stale && !process.env['CI']) {
  writeFileSync(PAGE, drawn);
  console.log(`${PAGE}: the picture was drawn anew`);
}

console.log(`${cruise.seen} modules, ${cruise.faults.length} broken walls`);
if (cruise.faults.length > 0 || (stale && process.env['CI'])) process.exitCode = 1;
