import { verifyDatabase } from '#lib/server/workflow/verify-database.ts';
import { environment } from '#lib/server/kernel/environment.ts';
import { CommandError, mustExist, say, withStore, type Command } from './command.ts';

export const verify: Command = {
  usage: 'verify',
  does: 'recompute the audit chain, every revision, every approval, and that live is approved',
  run: async () => {
    const file = environment().databaseFile;
    mustExist(file);
    const { counted, faults } = await withStore((store) => verifyDatabase(store));
    say(
      `checked ${counted.entries} audit entries, ${counted.revisions} revisions, ` +
        `${counted.approvals} approvals, ${counted.live} live stories`,
    );
    if (faults.length > 0) throw new CommandError(`${file}: ${faults.join('; ')}`);
    say('all as it was signed');
  },
};
