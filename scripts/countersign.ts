/** The command line: `npm run countersign -- COMMAND`. */
import '#server/node-version.ts';
import { existsSync } from 'node:fs';
import type { Command } from './cli/command.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const { CommandError } = await import('./cli/command.ts');
const { COMMANDS } = await import('./cli/commands.ts');

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];

if (!command) {
  process.stderr.write(
    name === '' || name === '--help' ? usage() : `there is no command ${name}\n${usage()}`,
  );
  process.exitCode = name === '--help' ? 0 : 1;
} else {
  try {
    await command.run(args);
  } catch (error) {
    const isPlain = error instanceof CommandError || error instanceof Error;
    process.stderr.write(`countersign ${name}: ${isPlain ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

function usage(): string {
  const line = ({ usage: form, does }: Command) => `  ${form}\n      ${does}\n`;
  return `usage: npm run countersign -- COMMAND\n\n${Object.values(COMMANDS).map(line).join('')}`;
}
