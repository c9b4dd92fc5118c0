/** What the toolbar and the selection menu offer: one list, so that both do the same thing. */
import type { ChainedCommands, Editor } from '@tiptap/core';
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

export type FormatCommand = {
  name: string;
  keys?: string;
  icon: LucideIcon;
  group: 'letters' | 'blocks' | 'things' | 'history';
  run(chain: ChainedCommands): ChainedCommands;
  /** Left out where there is nothing to be switched on. */
  isOn?(editor: Editor): boolean;
};

const heading = (level: 2 | 3 | 4, name: string, icon: LucideIcon): FormatCommand => ({
  name,
  keys: '#'.repeat(level) + ' and a space',
  icon,
  group: 'blocks',
  run: (chain) => chain.toggleHeading({ level }),
  isOn: (editor) => editor.isActive('heading', { level }),
});

export const FORMAT_COMMANDS: readonly FormatCommand[] = [
  {
    name: 'Bold',
    keys: 'Ctrl+B',
    icon: Bold,
    group: 'letters',
    run: (chain) => chain.toggleBold(),
    isOn: (editor) => editor.isActive('bold'),
  },
  {
    name: 'Italic',
    keys: 'Ctrl+I',
    icon: Italic,
    group: 'letters',
    run: (chain) => chain.toggleItalic(),
    isOn: (editor) => editor.isActive('italic'),
  },
  heading(2, 'Heading', Heading2),
  heading(3, 'Subheading', Heading3),
  heading(4, 'Small heading', Heading4),
  {
    name: 'Quote',
    keys: '> and a space',
    icon: Quote,
    group: 'blocks',
    run: (chain) => chain.toggleBlockquote(),
    isOn: (editor) => editor.isActive('blockquote'),
  },
  {
    name: 'Bulleted list',
    keys: '- and a space',
    icon: List,
    group: 'blocks',
    run: (chain) => chain.toggleBulletList(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    name: 'Numbered list',
    keys: '1. and a space',
    icon: ListOrdered,
    group: 'blocks',
    run: (chain) => chain.toggleOrderedList(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    name: 'Divider',
    keys: '--- on a line',
    icon: Minus,
    group: 'things',
    run: (chain) => chain.setHorizontalRule(),
  },
  {
    name: 'Table',
    icon: Table,
    group: 'things',
    run: (chain) => chain.insertTable({ rows: 3, cols: 2, withHeaderRow: true }),
  },
  { name: 'Undo', keys: 'Ctrl+Z', icon: Undo2, group: 'history', run: (chain) => chain.undo() },
  {
    name: 'Redo',
    keys: 'Ctrl+Shift+Z',
    icon: Redo2,
    group: 'history',
    run: (chain) => chain.redo(),
  },
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
