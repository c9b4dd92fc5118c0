import { describe, expect, test } from 'vitest';
import {
  ariaKeys,
  isMacKeyboard,
  isShortcut,
  keyNames,
  SHORTCUT_GROUPS,
  SHORTCUTS,
  shortcutsOf,
  shortcutTitle,
  type Shortcut,
} from './shortcuts.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('the list', () => {
  const all: Shortcut[] = Object.values(SHORTCUTS);
  test('every shortcut is in one group of the sheet and can be done', () => {
    expect(SHORTCUT_GROUPS.flatMap(shortcutsOf)).toHaveLength(all.length);
    expect(all.filter(({ keys, typed }) => !keys && !typed)).toEqual([]);
  });
  test('no two have the same keys', () => {
    const keys = all.flatMap((shortcut) => (shortcut.keys ? [shortcut.keys.toLowerCase()] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('keys have the names that are printed on them', () => {
  expect(keyNames('Mod-Shift-z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyNames('Mod-Shift-z', true)).toEqual(['⇧', '⌘', 'Z']);
  expect(keyNames('Alt-F10', false)).toEqual(['Alt', 'F10']);
  expect(keyNames('Mod-/', true)).toEqual(['⌘', '/']);
});

test('a tooltip names keys, or what to type', () => {
  expect(shortcutTitle('bold', false)).toBe('Bold (Ctrl+B)');
  expect(shortcutTitle('bold', true)).toBe('Bold (⌘B)');
  expect(shortcutTitle('divider', false)).toBe('Divider (--- on a line)');
});

test('assistive software is told in its own words', () => {
  expect(ariaKeys('findPrevious', false)).toBe('Control+Shift+G');
  expect(ariaKeys('bold', true)).toBe('Meta+B');
  expect(ariaKeys('divider', false)).toBeUndefined();
});

test('a press is a shortcut only with its very keys', () => {
  expect(isShortcut(press('f', { ctrlKey: true }), 'find', false)).toBe(true);
  expect(isShortcut(press('F', { ctrlKey: true, shiftKey: true }), 'find', false)).toBe(false);
  expect(isShortcut(press('F', { ctrlKey: true, shiftKey: true }), 'textAlone', false)).toBe(true);
  expect(isShortcut(press('f', { ctrlKey: true }), 'find', true)).toBe(false);
  expect(isShortcut(press('f', { metaKey: true }), 'find', true)).toBe(true);
  expect(isShortcut(press('f', { ctrlKey: true, altKey: true }), 'find', false)).toBe(false);
  // The sign stands on Shift+7 of a German keyboard.
  expect(isShortcut(press('/', { ctrlKey: true, shiftKey: true }), 'sheet', false)).toBe(true);
  expect(isShortcut(press('x'), 'divider', false)).toBe(false);
});

test('a Mac is told by its platform', () => {
  expect(['MacIntel', 'iPhone', 'Win32', 'Linux x86_64'].map(isMacKeyboard)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
