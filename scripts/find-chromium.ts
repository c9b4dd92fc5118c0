/** Finds a Chromium that starts, or brings one: Playwright's installer first, then the system's packages. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

export type Chromium = { path: string; from: string };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const MINUTES = 60_000;

/** A Chromium that is on the machine already, or null. A file that does not start does not count. */
export function findChromium(): Chromium | null {
  const given = process.env['CHROMIUM_PATH'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates: Chromium[] = [
    ...(given ? [{ path: given, from: 'CHROMIUM_PATH' }] : []),
    { path: chromium.executablePath(), from: 'Playwright' },
    ...NAMES.flatMap((name) => folders.map((folder) => ({ path: join(folder, name), from: 'the system' }))),
    ...MAC.map((path) => ({ path, from: 'the system' })),
  ];
  return candidates.find(({ path }) => existsSync(path) && starts(path)) ?? null;
}

function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}

type Attempt = { how: string; commands: string[][]; when: () => boolean };

/** Tries each way in turn until a Chromium starts, and says which did it; null when none did. */
export function installChromium(): Chromium | null {
  for (const { how, commands, when } of ATTEMPTS) {
    if (!when()) continue;
    console.log(`no Chromium found: trying ${how}`);
    const done = commands.every(([file = '', ...args]) => {
      const run = spawnSync(file, args, {
        stdio: 'inherit',
        timeout: 10 * MINUTES,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      return run.status === 0;
    });
    const found = done ? findChromium() : null;
    if (found) return { ...found, from: how };
    console.log(`${how} brought no Chromium that starts`);
  }
  return null;
}

const onPath = (name: string) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
const isRoot = () => process.getuid?.() === 0;
const asRoot = (name: string) => () => isRoot() && onPath(name);
const PLAYWRIGHT = [process.execPath, 'node_modules/@playwright/test/cli.js'];

const ATTEMPTS: Attempt[] = [
  { how: 'Playwright’s installer', commands: [[...PLAYWRIGHT, 'install', 'chromium']], when: () => true },
  {
    how: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
    when: asRoot('apt-get'),
  },
  { how: 'dnf', commands: [['dnf', 'install', '-y', 'chromium']], when: asRoot('dnf') },
  { how: 'apk', commands: [['apk', 'add', '--no-cache', 'chromium']], when: asRoot('apk') },
  { how: 'Homebrew', commands: [['brew', 'install', '--cask', 'chromium']], when: () => onPath('brew') },
];
