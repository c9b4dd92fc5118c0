/** What the menu that `/` and `+` open offers, and how it is searched. */
import type { ChainedCommands } from '@tiptap/core';
import Fuse from 'fuse.js';
import { ImagePlus, SquareArrowOutUpRight, type LucideIcon } from 'lucide-react';
import { commandName, FORMAT_COMMANDS, type FormatCommand } from './format-commands.ts';
import { SHORTCUTS, type Shortcut } from './shortcuts.ts';

export type SlashGroup = 'Text' | 'Lists' | 'Things';
export type SlashEntry = {
  id: string;
  name: string;
  /** What makes the same by typing, as a lesson on the way. */
  hint: string;
  /** Other words for it, as people of other editors know it. */
  words: readonly string[];
  group: SlashGroup;
  icon: LucideIcon;
  /** A command of the text, or something that asks first. */
  run: ((chain: ChainedCommands) => ChainedCommands) | 'card' | 'picture';
};

type Known = Pick<SlashEntry, 'group' | 'words'>;

function entryOf(id: FormatCommand['id'], { group, words }: Known): SlashEntry[] {
  const command = FORMAT_COMMANDS.find((one) => one.id === id);
  if (!command) return [];
  const shortcut: Shortcut | undefined = id === 'table' ? undefined : SHORTCUTS[id];
  return [
    {
      id,
      name: commandName(command),
      hint: shortcut?.typed ?? '',
      words,
      group,
      icon: command.icon,
      run: command.run,
    },
  ];
}

const PICTURE: SlashEntry = {
  id: 'picture',
  name: 'Picture',
  hint: '',
  words: ['image', 'photo', 'photograph', 'upload', 'figure'],
  group: 'Things',
  icon: ImagePlus,
  run: 'picture',
};

const LINK_CARD: SlashEntry = {
  id: 'linkCard',
  name: 'Link card',
  hint: '',
  words: ['embed', 'video', 'youtube', 'post', 'bookmark', 'preview'],
  group: 'Things',
  icon: SquareArrowOutUpRight,
  run: 'card',
};

export const SLASH_ENTRIES: readonly SlashEntry[] = [
  ...entryOf('heading', { group: 'Text', words: ['h2', 'title', 'section'] }),
  ...entryOf('subheading', { group: 'Text', words: ['h3'] }),
  ...entryOf('smallHeading', { group: 'Text', words: ['h4', 'minor'] }),
  ...entryOf('quote', { group: 'Text', words: ['blockquote', 'citation', 'said'] }),
  ...entryOf('bulletedList', { group: 'Lists', words: ['ul', 'bullet', 'points', 'unordered'] }),
  ...entryOf('numberedList', { group: 'Lists', words: ['ol', 'number', 'steps', 'ordered'] }),
  ...entryOf('table', { group: 'Things', words: ['grid', 'rows', 'columns', 'cells'] }),
  PICTURE,
  LINK_CARD,
  ...entryOf('divider', { group: 'Things', words: ['hr', 'rule', 'line', 'break', 'separator'] }),
];

const fuse = new Fuse(SLASH_ENTRIES, {
  keys: [
    { name: 'name', weight: 2 },
    { name: 'words', weight: 1 },
  ],
  threshold: 0.45,
  ignoreLocation: true,
});

/** All of them in their order without a query; with one, the best first. */
export function findEntries(query: string): readonly SlashEntry[] {
  const asked = query.trim();
  if (asked === '') return SLASH_ENTRIES;
  // A name that begins so is what was meant, however well another one fits.
  const begins = (entry: SlashEntry) => entry.name.toLowerCase().startsWith(asked.toLowerCase());
  const found = fuse.search(asked).map(({ item }) => item);
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))];
}

export type GridKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

export function isGridKey(key: string): key is GridKey {
  return ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key);
}

/**
 * Where an arrow leads from place `at` of `count` in rows of `columns`. Left and right go through
 * all of them in reading order; up and down stay in their column; both go round.
 */
export function moveInGrid(at: number, key: GridKey, count: number, columns: number): number {
  if (count === 0) return 0;
  const column = at % columns;
  const rowsOf = (which: number) => Math.ceil((count - which) / columns);
  const row = Math.floor(at / columns);
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'ArrowDown':
      return ((row + 1) % rowsOf(column)) * columns + column;
    case 'ArrowUp':
      return ((row - 1 + rowsOf(column)) % rowsOf(column)) * columns + column;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
  }
}
