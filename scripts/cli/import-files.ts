import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { and, asc, eq } from 'drizzle-orm';
import { accounts } from '#db/schema/auth.ts';
import type { Actor } from '#lib/domain/auth/actor.ts';
import { parseEmail } from '#lib/domain/auth/email.ts';
import { importFile, LARGEST_IMPORT, type ImportRefusal } from '#lib/domain/stories/import-file.ts';
import { draftAsMarkdown } from '#lib/domain/stories/draft-markdown.ts';
import { textOfImport } from '#lib/domain/stories/import-source.ts';
import type { ImportedDraft } from '#lib/domain/stories/imported-draft.ts';
import type { Store } from '#lib/server/kernel/store.ts';
import { importStory } from '#lib/server/stories/create-story.ts';
import { CommandError, mustExist, say, takeFlag, takeOption, withStore, type Command } from './command.ts';

const WORDS: Record<ImportRefusal['code'], string> = {
  empty: 'there is nothing in it',
  'too-large': `it is larger than ${LARGEST_IMPORT / 1_000_000} MB`,
  binary: 'it is not text',
  encoding: 'it is not UTF-8; save it as UTF-8 and import it again',
  'unknown-type': 'only .txt and .md files can be imported',
  'too-complex': 'it is nested too deeply to be a story',
};

export const importFiles: Command = {
  usage: 'import FILE… [--dry-run] [--as ADDRESS]',
  does: 'save plain text or Markdown as drafts of the account (the first admin if none is named)',
  run: async (args) => {
    const isDry = takeFlag(args, '--dry-run');
    const address = takeOption(args, '--as');
    if (args.length === 0) throw new CommandError('import needs a FILE');
    // All are read before any is saved: a bad one leaves nothing half imported.
    const drafts = args.map((file) => ({ file, draft: readDraft(file) }));
    if (isDry) {
      for (const { file, draft } of drafts) {
        say(`<!-- ${file} -->\n\n${draftAsMarkdown(draft.text)}`);
        sayNotes(draft);
      }
      return;
    }
    await withStore(async (store) => {
      const actor = await importer(store, address);
      for (const { file, draft } of drafts) await saveDraft(store, actor, file, draft);
    });
  },
};

function readDraft(file: string): ImportedDraft {
  mustExist(file);
  const { size } = statSync(file);
  if (!statSync(file).isFile()) throw new CommandError(`${file}: it is not a file`);
  const name = path.basename(file);
  // Judged before it is read: a file of 50 GB must not be.
  if (size > LARGEST_IMPORT) throw new CommandError(`${file}: ${WORDS['too-large']}`);
  const imported = importFile({ name, bytes: readFileSync(file) });
  if (!imported.ok) throw new CommandError(`${file}: ${WORDS[imported.code]}`);
  return imported.value;
}

async function importer(store: Store, address: string | undefined): Promise<Actor> {
  const email = address === undefined ? null : parseEmail(address);
  if (email && !email.ok) throw new CommandError(`${address}: that is not an e-mail address`);
  const [account] = await store.database.read
    .select({ id: accounts.id, name: accounts.name, role: accounts.role })
    .from(accounts)
    .where(
      and(eq(accounts.state, 'active'), email ? eq(accounts.email, email.value) : eq(accounts.role, 'admin')),
    )
    .orderBy(asc(accounts.createdAt), asc(accounts.id))
    .limit(1);
  if (account) return account;
  throw new CommandError(
    address === undefined
      ? 'there is no admin to import as; make one with create-admin, or name an account with --as'
      : `${address}: there is no active account with that address`,
  );
}

async function saveDraft(store: Store, actor: Actor, file: string, draft: ImportedDraft) {
  const saved = await importStory(store, actor, {
    text: textOfImport(draft),
  });
  if (!saved.ok) throw new CommandError(`${file}: refused (${saved.code})`);
  say(`${file}: “${draft.text.headline}” is a draft now, as ${actor.name}`);
  sayNotes(draft);
}

/** What was guessed, and what form was lost; never words. */
function sayNotes({ guesses, lost }: ImportedDraft): void {
  for (const { line, words } of [...guesses, ...lost]) say(`  line ${line}: ${words}`);
}
