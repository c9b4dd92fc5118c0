/** The floors gate: the lockfile against floors.json, and what the SQLite inside the driver says it is. */
import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { compareVersions, floorFaults, type Floors, type Lockfile } from './floors/versions.ts';

/** Below it, a writer and a checkpoint of two processes could corrupt the file. */
const SQLITE_FLOOR = '3.51.3';

const floors = JSON.parse(readFileSync('floors.json', 'utf8')) as Floors; // our own file
const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile; // npm's format, version 3
const faults = floorFaults(lockfile, floors);
for (const { where, found, floor } of faults) console.error(`${where} is ${found}; its floor is ${floor}`);

const memory = new Sqlite(':memory:');
const sqlite = memory.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '0.0.0';
memory.close();
const old = compareVersions(sqlite, SQLITE_FLOOR) < 0;
if (old) console.error(`the driver's SQLite is ${sqlite}; its floor is ${SQLITE_FLOOR}`);

console.log(`${Object.keys(floors).length} floors, SQLite ${sqlite}, ${faults.length} packages below`);
if (old || faults.length > 0) process.exitCode = 1;
