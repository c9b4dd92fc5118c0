import { backup, restore } from './backup.ts';
import type { Command } from './command.ts';
import { createAdminCommand } from './create-admin.ts';
import { importFiles } from './import-files.ts';
import { verify } from './verify.ts';

export const COMMANDS: Record<string, Command> = {
  import: importFiles,
  verify,
  backup,
  restore,
  'create-admin': createAdminCommand,
};
