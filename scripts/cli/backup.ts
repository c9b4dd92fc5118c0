import { existsSync } from 'node:fs';
import path from 'node:path';
import { backupDatabase, faultOfBackup, restoreDatabase } from '#db/backup.ts';
import { environment } from '#lib/server/kernel/environment.ts';
import { wallClock } from '#lib/server/kernel/wall-clock.ts';
import { isServed } from '#server/stop-marker.ts';
import { endRestored } from '#lib/server/auth/end-restored.ts';
import { CommandError, mustExist, say, withStore, type Command } from './command.ts';

export const backup: Command = {
  usage: 'backup FILE',
  does: 'copy the database whole, also while the server runs (media are copied as files)',
  run: async ([target]) => {
    if (target === undefined) throw new CommandError('backup needs the FILE to write');
    const file = environment().databaseFile;
    mustExist(file);
    if (existsSync(target)) throw new CommandError(`${target}: exists already; nothing was written`);
    await backupDatabase(file, path.resolve(target));
    const fault = faultOfBackup(target);
    if (fault !== null) throw new CommandError(`${target}: ${fault}`);
    say(`${target}: a sound copy of ${file}`);
  },
};

export const restore: Command = {
  usage: 'restore FILE',
  does: 'put a backup in place of the database, which is kept beside it; stop the server first',
  run: async ([source]) => {
    if (source === undefined) throw new CommandError('restore needs the FILE to read');
    mustExist(source);
    const fault = faultOfBackup(source);
    if (fault !== null) throw new CommandError(`${source}: ${fault}; nothing was changed`);
    const settings = environment();
    if (isServed(settings.databaseFile)) {
      throw new CommandError(`${settings.databaseFile}: is being served; stop the server, then restore`);
    }
    const { kept } = restoreDatabase(source, settings.databaseFile, wallClock()());
    await withStore((store) => endRestored(store));
    say(`${settings.databaseFile}: restored from ${source}; everybody has to sign in again`);
    if (kept !== null) say(`${kept}: the database that was there before`);
  },
};
