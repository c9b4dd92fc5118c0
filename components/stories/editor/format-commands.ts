/** What toolbar, selection menu and slash menu offer: one list, so that all do the same thing. */
import type { ChainedCommands } from '@tiptap/core';
import {
  Bold,
  Heading2,
  Heading3,
  Heading4,
  Italic,
  List,
  ListOrdered,
  Minus,
  Quote,
  Redo2,
  Table,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { FormatState } from './format-state.ts';
import { SHORTCUTS, type ShortcutId } from './shortcuts.ts';

export type FormatCommand = {
  /** Its line in the list of shortcuts, for its name and keys; a table has none. */
  id: ShortcutId | 'table';
  icon: LucideIcon;
  group: 'letters' | 'blocks' | 'things' | 'history';
  run(chain: ChainedCommands): ChainedCommands;
  can(now: FormatState): boolean;
  /** Left out where there is nothing to be switched on. */
  isOn?(now: FormatState): boolean;
};

export function commandName({ id }: Pick<FormatCommand, 'id'>): string {
  return id === 'table' ? 'Table' : SHORTCUTS[id].does;
}

const inText = (now: FormatState) => now.inText;

const heading = (
  level: 2 | 3 | 4,
  id: 'heading' | 'subheading' | 'smallHeading',
  icon: LucideIcon,
): FormatCommand => ({
  id,
  icon,
  group: 'blocks',
  run: (chain) => chain.toggleHeading({ level }),
  can: inText,
  isOn: (now) => now.heading === level,
});

export const FORMAT_COMMANDS: readonly FormatCommand[] = [
  {
    id: 'bold',
    icon: Bold,
    group: 'letters',
    run: (chain) => chain.toggleBold(),
    can: inText,
    isOn: (now) => now.bold,
  },
  {
    id: 'italic',
    icon: Italic,
    group: 'letters',
    run: (chain) => chain.toggleItalic(),
    can: inText,
    isOn: (now) => now.italic,
  },
  heading(2, 'heading', Heading2),
  heading(3, 'subheading', Heading3),
  heading(4, 'smallHeading', Heading4),
  {
    id: 'quote',
    icon: Quote,
    group: 'blocks',
    run: (chain) => chain.toggleBlockquote(),
    can: inText,
    isOn: (now) => now.quote,
  },
  {
    id: 'bulletedList',
    icon: List,
    group: 'blocks',
    run: (chain) => chain.toggleBulletList(),
    can: inText,
    isOn: (now) => now.bulletedList,
  },
  {
    id: 'numberedList',
    icon: ListOrdered,
    group: 'blocks',
    run: (chain) => chain.toggleOrderedList(),
    can: inText,
    isOn: (now) => now.numberedList,
  },
  {
    id: 'divider',
    icon: Minus,
    group: 'things',
    run: (chain) => chain.setHorizontalRule(),
    can: () => true,
  },
  {
    id: 'table',
    icon: Table,
    group: 'things',
    run: (chain) => chain.insertTable({ rows: 3, cols: 2, withHeaderRow: true }),
    // A table in a table cannot be read on a phone.
    can: (now) => !now.table,
  },
  { id: 'undo', icon: Undo2, group: 'history', run: (chain) => chain.undo(), can: (now) => now.canUndo },
  { id: 'redo', icon: Redo2, group: 'history', run: (chain) => chain.redo(), can: (now) => now.canRedo },
];

/** Offered only while the caret is in a table. */
export const TABLE_COMMANDS: readonly {
  name: string;
  run(chain: ChainedCommands): ChainedCommands;
}[] = [
  { name: 'Add row', run: (chain) => chain.addRowAfter() },
  { name: 'Delete row', run: (chain) => chain.deleteRow() },
  { name: 'Add column', run: (chain) => chain.addColumnAfter() },
  { name: 'Delete column', run: (chain) => chain.deleteColumn() },
  { name: 'Delete table', run: (chain) => chain.deleteTable() },
];
