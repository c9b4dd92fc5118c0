import { describe, expect, it } from 'vitest';
import { COMMON_PASSWORDS } from './common-passwords.ts';
import { passwordFault, PASSWORD_LONGEST } from './password.ts';

const CONTEXT = ['The Harbour Paper', 'wren@harbour.test', 'Wren Writer'];

describe('a new password', () => {
  it.each([
    'a lantern for the night desk',
    'vermilion-otter-quay-91',
    'zX9!kqLw2#Tb',
    'пароль не для всех',
    '🦦🦊🐝🦉🐢🐳🦔🦚🐌🦋🐙🦀',
    '   spaces   count   ',
    'sixty-four characters and more are welcome here, because length helps most of all',
    'x1'.concat('Quay lantern vermilion otter. '.repeat(33)),
  ])('may be %j', (password) => {
    expect(passwordFault(password, CONTEXT)).toBeNull();
  });

  it.each(['', 'short', 'elevenchars', '🦦🦊🐝'])('%j is too short', (password) => {
    expect(passwordFault(password, CONTEXT)).toBe('password-too-short');
  });

  it('ends at 1024 characters, and nothing is cut off', () => {
    const long = 'otter lantern quay vermilion '.repeat(40);
    expect(passwordFault(long.slice(0, PASSWORD_LONGEST), [])).toBeNull();
    expect(passwordFault(long.slice(0, PASSWORD_LONGEST + 1), [])).toBe('password-too-long');
  });

  it.each([
    'password1234',
    'P4ssw0rd-P4ssw0rd!!',
    'Password Password',
    'correct horse battery staple',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '202620262026',
    'abcdefghijkl',
    'lkjihgfedcba',
    '012345678901',
    'qwertyuiopas',
    '1q2w3e4r5t6y',
    'countersign-demo',
    'Countersign2026!',
    'the harbour paper',
    'TheHarbourPaper1',
    'wren@harbour.test',
    'Wren Writer 2026',
  ])('%j is too easy', (password) => {
    expect(passwordFault(password, CONTEXT)).toBe('password-common');
  });

  it('refuses the whole list of common ones', () => {
    const passed = [...COMMON_PASSWORDS].filter((word) => passwordFault(word, []) === null);
    expect(passed).toEqual([]);
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(500);
  });
});
