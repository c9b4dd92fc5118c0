import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testStore, type TestStore } from '../kernel/test-store.ts';
import { postFor, sendMailBy } from './send-mail.ts';

const MAIL = {
  to: 'writer@desk.test',
  subject: 'Réset your password',
  text: 'Open https://news.example/reset/abc',
};

describe('mail without a mail server', () => {
  let opened: TestStore;
  let folder: string;
  beforeEach(async () => {
    opened = await testStore();
    folder = mkdtempSync(path.join(tmpdir(), 'countersign-outbox-'));
  });
  afterEach(() => opened.close());

  const send = (mail: object) =>
    sendMailBy(
      postFor({ smtpUrl: null, databaseFile: path.join(folder, 'news.db'), baseUrl: 'https://news.example' }),
    )(opened.store, mail, { id: 'abc123' });

  test('is one file, readable by its owner alone, however often it is tried', async () => {
    await send(MAIL);
    await send(MAIL);
    const outbox = path.join(folder, 'outbox');
    expect(readdirSync(outbox)).toEqual(['abc123.eml']);
    const file = path.join(outbox, 'abc123.eml');
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('To: writer@desk.test');
    expect(text).toContain('From: noreply@news.example');
    expect(text).toContain(MAIL.text);
    expect(text).toContain('Message-ID: <abc123@news.example>');
  });

  test.each([
    { ...MAIL, to: 'writer@desk.test, evil@evil.example' },
    { ...MAIL, to: '"a@evil.example x"@desk.test' },
    { ...MAIL, to: 'writer@desk.test\r\nBcc: evil@evil.example' },
    { ...MAIL, subject: 'x\r\nBcc: evil@evil.example' },
    { ...MAIL, bcc: 'evil@evil.example' },
    { to: MAIL.to },
  ])('T-22: refuses what could reach another address: %j', async (mail) => {
    await expect(send(mail)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});
