/** What must not stand in any committed file: secrets, silent lint waivers, to-dos without an issue, only-tests. */
import type { HouseFault, SourceFile } from './names-and-sizes.ts';

const SECRETS: [RegExp, string][] = [
  [/-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/, 'a private key'],
  [/\bAKIA[0-9A-Z]{16}\b/, 'a cloud access key'],
  [/\bgh[pousr]_[A-Za-z0-9]{36,}\b/, 'a code-host token'],
  [/\bnpm_[A-Za-z0-9]{36}\b/, 'a registry token'],
  [/\bxox[abprs]-[A-Za-z0-9-]{10,}/, 'a chat token'],
  [/\bsk_live_[A-Za-z0-9]{16,}/, 'a payment key'],
  [/\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\./, 'a signed token'],
  [/^\s*(?:export\s+)?AUTH_SECRET\s*=\s*['"]?[A-Za-z0-9+/_-]{24,}/m, 'a value for AUTH_SECRET'],
  [/\/\/[^\s/:@'"`]+:(?!password@)[^\s/:@'"`${}]{6,}@[a-z0-9.-]+\.[a-z]{2,}/i, 'a password inside a URL'],
];
const SECRET_FILE = /(^|\/)(\.env(\.(?!example$)[^/]*)?|id_rsa|id_ed25519|.*\.(pem|p12|pfx|key))$/;
const DATA_FILE = /\.(db|sqlite3?|db-wal|db-shm|eml)$/;

export function secretFaults(files: readonly SourceFile[]): HouseFault[] {
  return files.flatMap(({ name, text }) => {
    const faults = SECRETS.filter(([pattern]) => pattern.test(text)).map(([, says]) => says);
    if (SECRET_FILE.test(name)) faults.push('a file that holds secrets');
    if (DATA_FILE.test(name)) faults.push('somebody’s data');
    return faults.map((says) => ({ rule: 'no-secrets', file: name, says }));
  });
}

const HABITS: [rule: string, pattern: RegExp, says: string][] = [
  ['waiver-reason', /eslint-disable(?!.* -- \S)/, 'a lint rule is switched off without " -- reason"'],
  ['waiver-reason', /@ts-(ignore|nocheck)/, 'types are switched off'],
  ['waiver-reason', /@ts-expect-error\s*$/m, '@ts-expect-error without a reason'],
  ['waiver-reason', /prettier-ignore(?!.*\S)/, 'formatting is switched off without a reason'],
  ['todo-issue', /\bTODO\b(?!.*#\d+)/, 'a to-do names its issue (#12) or does not stand'],
];
const ONLY: RegExp = /\b(it|test|describe)(\.describe)?\.(only|skip|fixme|todo)\(/;
const ESLINT_FILE_WAIVER = /\/\*\s*eslint-disable(?!-)/;

export function habitFaults(files: readonly SourceFile[]): HouseFault[] {
  return files
    .filter(({ name }) => /\.(ts|tsx|js|mjs)$/.test(name) && !/^scripts\/house\//.test(name))
    .flatMap(({ name, text }) => {
      const found: HouseFault[] = HABITS.filter(([, pattern]) =>
        text.split('\n').some((line) => pattern.test(line)),
      ).map(([rule, , says]) => ({ rule, file: name, says }));
      if (/\.(test|spec)\.tsx?$/.test(name) && ONLY.test(text)) {
        found.push({ rule: 'no-only', file: name, says: 'a test is singled out or left out' });
      }
      if (ESLINT_FILE_WAIVER.test(text)) {
        found.push({ rule: 'waiver-reason', file: name, says: 'lint is switched off for a whole file' });
      }
      return found;
    });
}
