/**
 * Every key and every typed sign that the editor knows, once: its bindings, the tooltips of its buttons
 * and the sheet of shortcuts are made of this list.
 */
export type ShortcutGroup = 'Writing' | 'Words' | 'Blocks' | 'The desk';
export type Shortcut = {
  does: string;
  group: ShortcutGroup;
  /** As ProseMirror writes keys; `Mod` is Cmd on a Mac and Ctrl elsewhere. */
  keys?: string;
  /** What makes the same of a text by typing. */
  typed?: string;
};

export const SHORTCUTS = {
  insert: { does: 'Insert a block', group: 'Writing', typed: '/ on an empty line' },
  lineBreak: { does: 'New line in the same paragraph', group: 'Writing', keys: 'Shift-Enter' },
  takeBack: { does: 'Take back what a sign turned into', group: 'Writing', keys: 'Backspace' },
  undo: { does: 'Undo', group: 'Writing', keys: 'Mod-z' },
  redo: { does: 'Redo', group: 'Writing', keys: 'Mod-Shift-z' },
  pastePlain: { does: 'Paste as plain text', group: 'Writing', keys: 'Mod-Shift-v' },
  bold: { does: 'Bold', group: 'Words', keys: 'Mod-b', typed: '**words**' },
  italic: { does: 'Italic', group: 'Words', keys: 'Mod-i', typed: '_words_' },
  link: { does: 'Link', group: 'Words', keys: 'Mod-k', typed: '[words](address)' },
  heading: { does: 'Heading', group: 'Blocks', keys: 'Mod-Alt-2', typed: '## and a space' },
  subheading: { does: 'Subheading', group: 'Blocks', keys: 'Mod-Alt-3', typed: '### and a space' },
  smallHeading: { does: 'Small heading', group: 'Blocks', keys: 'Mod-Alt-4', typed: '#### and a space' },
  paragraph: { does: 'Plain paragraph', group: 'Blocks', keys: 'Mod-Alt-0' },
  quote: { does: 'Quote', group: 'Blocks', keys: 'Mod-Shift-b', typed: '> and a space' },
  bulletedList: { does: 'Bulleted list', group: 'Blocks', keys: 'Mod-Shift-8', typed: '- and a space' },
  numberedList: { does: 'Numbered list', group: 'Blocks', keys: 'Mod-Shift-7', typed: '1. and a space' },
  divider: { does: 'Divider', group: 'Blocks', typed: '--- on a line' },
  save: { does: 'Save now', group: 'The desk', keys: 'Mod-s' },
  find: { does: 'Find and replace', group: 'The desk', keys: 'Mod-f' },
  findNext: { does: 'Next place found', group: 'The desk', keys: 'Mod-g' },
  findPrevious: { does: 'Previous place found', group: 'The desk', keys: 'Mod-Shift-g' },
  toolbar: { does: 'Go to the toolbar', group: 'The desk', keys: 'Alt-F10' },
  textAlone: { does: 'Nothing but the text', group: 'The desk', keys: 'Mod-Shift-f' },
  sheet: { does: 'Show the shortcuts', group: 'The desk', keys: 'Mod-/', typed: '? outside the text' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof SHORTCUTS;

export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = ['Writing', 'Words', 'Blocks', 'The desk'];

export function shortcutsOf(group: ShortcutGroup): readonly Shortcut[] {
  return Object.values<Shortcut>(SHORTCUTS).filter((shortcut) => shortcut.group === group);
}

const MAC_NAMES: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Backspace: '⌫', Enter: '↩' };
const PC_NAMES: Record<string, string> = { Mod: 'Ctrl' };

/** The keys as they are printed on a keyboard: `['Ctrl', 'Shift', 'Z']`, or `['⇧', '⌘', 'Z']` on a Mac. */
export function keyNames(keys: string, isMac: boolean): string[] {
  const parts = keys.split('-');
  const names = parts.map((part) => (isMac ? MAC_NAMES[part] : PC_NAMES[part]) ?? capital(part));
  // A Mac names its modifiers in a fixed order, with Cmd last.
  return isMac && parts[0] === 'Mod' ? [...names.slice(1, -1), '⌘', ...names.slice(-1)] : names;
}

/** A tooltip: the name, then its keys or, where it has none, what to type. */
export function shortcutTitle(id: ShortcutId, isMac: boolean): string {
  const { does, keys, typed }: Shortcut = SHORTCUTS[id];
  if (keys) return `${does} (${keyNames(keys, isMac).join(isMac ? '' : '+')})`;
  return typed ? `${does} (${typed})` : does;
}

/** For `aria-keyshortcuts`, which has names of its own. */
export function ariaKeys(id: ShortcutId, isMac: boolean): string | undefined {
  const { keys }: Shortcut = SHORTCUTS[id];
  return keys
    ?.split('-')
    .map((part) => (part === 'Mod' ? (isMac ? 'Meta' : 'Control') : capital(part)))
    .join('+');
}

/** Whether this key press is that shortcut; for those that are bound outside the text too. */
export function isShortcut(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  id: ShortcutId,
  isMac: boolean,
): boolean {
  const { keys }: Shortcut = SHORTCUTS[id];
  const parts = keys?.split('-') ?? [];
  const key = parts.at(-1);
  if (key === undefined || event.key.toLowerCase() !== key.toLowerCase()) return false;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  // Signs like / need Shift on some keyboards and not on others.
  const isSign = !/^[a-z0-9]/i.test(key);
  return (
    mod === parts.includes('Mod') &&
    event.altKey === parts.includes('Alt') &&
    (isSign || event.shiftKey === parts.includes('Shift'))
  );
}

export function isMacKeyboard(platform: string): boolean {
  return /^(Mac|iP)/.test(platform);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
