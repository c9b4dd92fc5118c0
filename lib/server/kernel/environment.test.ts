import { describe, expect, test } from 'vitest';
import { parseEnvironment } from './environment.ts';

const SECRET = 'x'.repeat(32);

const problemsOf = (source: Record<string, string>) => {
  const parsed = parseEnvironment(source);
  return parsed.ok ? [] : parsed.problems;
};

describe('environment', () => {
  test('has a default for everything', () => {
    expect(parseEnvironment({})).toMatchObject({
      ok: true,
      value: {
        mode: 'production',
        port: 3000,
        host: '127.0.0.1',
        baseUrl: 'http://localhost:3000',
        databaseFile: expect.stringMatching(/\/data\/countersign\.db$/) as string,
        mediaDir: expect.stringMatching(/\/data\/media$/) as string,
        authSecret: null,
        smtpUrl: null,
        logLevel: 'info',
      },
    });
  });

  test('an empty value is an absent one', () => {
    expect(problemsOf({ SMTP_URL: '', BASE_URL: '', PORT: '', COUNTERSIGN_TEST: '' })).toEqual([]);
  });

  test.each([
    ['https://news.example', true],
    ['https://news.example/', true],
    ['http://localhost:3000', true],
    ['http://127.0.0.1:3000', true],
    ['http://[::1]:3000', true],
    ['http://news.example', false],
    ['http://10.0.0.1', false],
    ['http://localhost.evil.example', false],
    ['http://127.0.0.1.evil.example', false],
    ['https://news.example/path', false],
    ['https://user@news.example', false],
    ['ftp://localhost', false],
    ['news.example', false],
  ])('BASE_URL %s: %s', (BASE_URL, isGood) => {
    expect(problemsOf({ BASE_URL }).length === 0).toBe(isGood);
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['AUTH_SECRET', 'short'],
    ['DATABASE_URL', 'postgres://x'],
    ['SMTP_URL', 'mail.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['LOG_LEVEL', 'loud'],
    ['COUNTERSIGN_TEST', 'yes'],
  ])('a bad %s (%s) is told by name', (name, value) => {
    const [problem, ...more] = problemsOf({ [name]: value });
    expect(problem).toContain(name);
    expect(more).toEqual([]);
  });

  test('every problem is told at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2);
  });

  test('a clock file is for tests', () => {
    const COUNTERSIGN_CLOCK_FILE = '/tmp/clock';
    expect(problemsOf({ COUNTERSIGN_CLOCK_FILE, NODE_ENV: 'production' })).toHaveLength(1);
    expect(problemsOf({ COUNTERSIGN_CLOCK_FILE })).toHaveLength(1);
    expect(problemsOf({ COUNTERSIGN_CLOCK_FILE, NODE_ENV: 'production', COUNTERSIGN_TEST: '1' })).toEqual([]);
    expect(problemsOf({ COUNTERSIGN_CLOCK_FILE, NODE_ENV: 'development' })).toEqual([]);
  });

  test('no value is repeated in a problem', () => {
    expect(problemsOf({ AUTH_SECRET: 'canary' }).join()).not.toContain('canary');
    expect(problemsOf({ AUTH_SECRET: SECRET })).toEqual([]);
  });
});
