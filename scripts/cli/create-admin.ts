import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { createAdmin } from '#lib/server/auth/create-admin.ts';
import { CommandError, say, takeOption, withStore, type Command } from './command.ts';

/** One sentence a code; a new code fails the type check until it has one. */
const WORDS: Record<Extract<Awaited<ReturnType<typeof createAdmin>>, { ok: false }>['code'], string> = {
  'not-an-address': 'that is not an e-mail address',
  'address-taken': 'an account with that address exists already',
  'password-too-short': 'the password needs 12 characters or more',
  'password-too-long': 'the password is longer than 1024 characters',
  'password-common': 'that password is one of the first that anybody tries',
};

export const createAdminCommand: Command = {
  usage: 'create-admin --email ADDRESS --name NAME',
  does: 'add an admin; the password is asked for, or read as one line of standard input',
  run: async (args) => {
    const email = takeOption(args, '--email');
    const name = takeOption(args, '--name');
    if (email === undefined || name === undefined) {
      throw new CommandError('create-admin needs --email and --name');
    }
    const password = await askPassword();
    const made = await withStore((store) => createAdmin(store, { email, name, password }));
    if (!made.ok) throw new CommandError(`${email}: ${WORDS[made.code]}`);
    say(`${email}: is an admin now`);
  },
};

async function askPassword(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const isTerminal = process.stdin.isTTY;
  if (isTerminal) process.stdout.write('Password (it is not shown): ');
  const input = createInterface({ input: process.stdin, output: silent, terminal: isTerminal });
  try {
    for await (const line of input) return line;
    throw new CommandError('no password was given');
  } finally {
    input.close();
    if (isTerminal) process.stdout.write('\n');
  }
}
