/** The house gate: names, sizes, suffixes, the list of action files, secrets and waivers. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import {
  actionListFaults,
  directiveFaults,
  nameFaults,
  sizeFaults,
  waiverGrowthFaults,
  type SizeWaivers,
} from './house/names-and-sizes.ts';
import { habitFaults, secretFaults } from './house/secrets-and-habits.ts';
import { trackedFiles } from './house/tracked-files.ts';

const WAIVERS = 'scripts/house/size-waivers.json';
const ACTIONS = 'scripts/house/action-files.json';
const BINARY = /\.(png|jpe?g|webp|gif|ico|woff2?|ttf|db)$/;

/** The list before its last change, from history: a committed list must not have grown either. */
function earlierWaivers(now: SizeWaivers): SizeWaivers {
  const log = git('log', '-n', '2', '--format=%H', '--', WAIVERS).split('\n').filter(Boolean);
  const versions = log.map((commit) => JSON.parse(git('show', `${commit}:${WAIVERS}`)) as SizeWaivers); // our own
  const changed = versions[0] && JSON.stringify(versions[0]) !== JSON.stringify(now);
  return (changed ? versions[0] : versions[1]) ?? now;
}

function git(...args: string[]): string {
  return spawnSync('git', args, { encoding: 'utf8' }).stdout;
}

const files = trackedFiles('.').map((name) => ({
  name,
  text: BINARY.test(name) ? '' : readFileSync(name, 'utf8'),
}));
const waivers = existsSync(WAIVERS) ? (JSON.parse(readFileSync(WAIVERS, 'utf8')) as SizeWaivers) : {}; // our own file
const actions = JSON.parse(readFileSync(ACTIONS, 'utf8')) as string[]; // our own file

const faults = [
  ...nameFaults(files),
  ...directiveFaults(files),
  ...actionListFaults(files, actions),
  ...sizeFaults(files, waivers),
  ...waiverGrowthFaults(waivers, earlierWaivers(waivers)),
  ...secretFaults(files),
  ...habitFaults(files),
];
for (const { rule, file, says } of faults) console.error(`${rule}: ${file}: ${says}`);
console.log(`${files.length} files, ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
