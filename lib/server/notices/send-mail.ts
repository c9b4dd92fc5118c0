/**
 * The handler of `send-mail`. Without a mail server a message becomes an .eml file, readable by its
 * owner alone, for it holds a link that lets somebody in.
 */
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { mailSchema, type Mail } from '#lib/domain/notices/mail.ts';
import type { Environment } from '../kernel/environment.ts';
import type { Store } from '../kernel/store.ts';

export type Outgoing = Mail & {
  /** Makes a repetition recognisable: the same job gives the same message. */
  jobId: string;
  at: string;
};
export type Post = (mail: Outgoing) => Promise<void>;

/** Where mail goes, by the environment: a mail server, or the folder `outbox` beside the database. */
export function postFor(settings: Pick<Environment, 'smtpUrl' | 'databaseFile' | 'baseUrl'>): Post {
  const from = `noreply@${new URL(settings.baseUrl).hostname}`;
  if (settings.smtpUrl) {
    const transport = createTransport(settings.smtpUrl, { connectionTimeout: 10_000, socketTimeout: 30_000 });
    return async (mail) => {
      await transport.sendMail(messageOf(mail, from));
    };
  }
  return (mail) => writeToOutbox(path.join(path.dirname(settings.databaseFile), 'outbox'), mail, from);
}

export function sendMailBy(post: Post) {
  return async (store: Store, payload: unknown, job: { id: string }): Promise<void> => {
    await post({ ...mailSchema.parse(payload), jobId: job.id, at: store.clock() });
  };
}

function messageOf(mail: Outgoing, from: string) {
  return {
    from,
    // An object, so that the address is never parsed as a list.
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    date: new Date(mail.at),
    messageId: `<${mail.jobId}@${from.split('@')[1]}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

async function writeToOutbox(folder: string, mail: Outgoing, from: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { message } = await createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'unix',
  }).sendMail(messageOf(mail, from));
  if (!Buffer.isBuffer(message)) throw new TypeError('the message was not composed');
  const file = path.join(folder, `${mail.jobId}.eml`);
  await writeFile(`${file}.part`, message, { mode: 0o600 });
  // writeFile leaves the mode of a file that existed.
  await chmod(`${file}.part`, 0o600);
  await rename(`${file}.part`, file);
}
