/**
 * What may be a password: long, and not the first thing an attacker tries. No rules of composition,
 * no upper bound that a password manager would meet, nothing cut off. A password is judged and
 * hashed in one Unicode form, so that the same keys on another keyboard make the same password.
 */
import { COMMON_PASSWORDS } from './common-passwords.ts';

const PASSWORD_SHORTEST = 12;
export const PASSWORD_LONGEST = 1_024;
/** Letters that must be left when words of the context are taken out. */
const REST_SHORTEST = 6;

export const PASSWORD_FAULTS = ['password-too-short', 'password-too-long', 'password-common'] as const;
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * What is wrong with a new password, or null. `context` are words that an attacker knows: the name of
 * the site, the account's name and address.
 */
export function passwordFault(password: string, context: readonly string[]): PasswordFault | null {
  const length = [...normalisePassword(password)].length;
  if (length < PASSWORD_SHORTEST) return 'password-too-short';
  if (length > PASSWORD_LONGEST) return 'password-too-long';
  return isCommon(password, context) ? 'password-common' : null;
}

function isCommon(password: string, context: readonly string[]): boolean {
  const plain = normalisePassword(password).toLowerCase().replaceAll(/\s+/g, '');
  const bare = withoutDisguise(plain);
  if (COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(bare)) return true;
  if (isRepeated(plain) || isRun(plain)) return true;
  return contextWords(context).some((word) => isMostly(word, plain, bare));
}

function isMostly(word: string, plain: string, bare: string): boolean {
  const rest = [plain, bare]
    .filter((text) => text.includes(word))
    .map((text) => [...text.replaceAll(word, '').replaceAll(/[^\p{L}]/gu, '')].length);
  return rest.some((length) => length < REST_SHORTEST);
}

/** `P4ssw0rd-P4ssw0rd!!` is `passwordpassword`: no attacker is fooled by digits for letters. */
function withoutDisguise(text: string): string {
  const letters: Record<string, string> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  };
  const trimmed = text.replace(/[\d\p{P}\p{S}]+$/u, '');
  return [...trimmed]
    .map((sign) => letters[sign] ?? sign)
    .join('')
    .replaceAll(/[^\p{L}]/gu, '');
}

/** One short piece over and over: aaaaaaaaaaaa, abcabcabcabc, 202020202020. */
function isRepeated(text: string): boolean {
  return /^(.{1,4})\1+.{0,3}$/u.test(text);
}

/** Neighbours of the alphabet, the digits or a row of keys, forwards or backwards. */
function isRun(text: string): boolean {
  const rows = [
    'abcdefghijklmnopqrstuvwxyz',
    '01234567890',
    'qwertyuiopasdfghjklzxcvbnm',
    'qwertzuiopasdfghjklyxcvbnm',
    'azertyuiopqsdfghjklmwxcvbn',
    '1q2w3e4r5t6y7u8i9o0p',
    'qazwsxedcrfvtgbyhnujmikolp',
  ];
  const pairs = new Set(rows.flatMap((row) => neighbours(row)));
  const signs = [...text];
  const steps = signs.slice(1).filter((sign, at) => pairs.has(`${signs[at] ?? ''}${sign}`)).length;
  return steps >= signs.length - 3;
}

function neighbours(row: string): string[] {
  return [...row].slice(1).flatMap((sign, at) => [`${row[at] ?? ''}${sign}`, `${sign}${row[at] ?? ''}`]);
}

function contextWords(context: readonly string[]): string[] {
  return ['countersign', ...context]
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .map((text) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ''))
    .filter((word) => word.length >= 4);
}
