'use client';

import type { Editor } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { EditorContent, useEditor } from '@tiptap/react';
import { use, useEffect, useMemo, useState } from 'react';
import { PictureShelfContext } from '#components/media/picture-shelf.ts';
import type { StoryDocument } from '#lib/domain/stories/document-node.ts';
import { AloneButton } from './alone-button.client.tsx';
import { EmbedWithView } from './embed-view.client.tsx';
import { deskKeys } from './desk-keys.ts';
import { FindBar } from './find-bar.client.tsx';
import { FindInText } from './find.ts';
import { focusToolbar, FormatToolbar } from './format-toolbar.client.tsx';
import { ImageWithView } from './image-view.client.tsx';
import { PictureCards } from './picture-cards.client.tsx';
import { pictureUploads } from './picture-uploads.ts';
import { LinkDialog, type LinkKind } from './link-dialog.client.tsx';
import { PasteNote } from './paste/paste-note.client.tsx';
import { StoryPaste } from './paste/story-paste.ts';
import { PlusButton } from './plus-button.client.tsx';
import { SelectionMenu } from './selection-menu.client.tsx';
import { ariaKeys, isMacKeyboard } from './shortcuts.ts';
import { ShortcutSheet } from './shortcut-sheet.client.tsx';
import { SlashList } from './slash-list.client.tsx';
import { slashMenu } from './slash-menu.ts';
import { createSlashStore } from './slash-store.ts';
import { smartTyping } from './smart-typing.ts';
import { storyExtensions } from './story-extensions.ts';
import { useTextAlone } from './text-alone.ts';
import { createTypingChoices } from './typing-choices.ts';
import { usePageKeys } from './use-page-keys.ts';
import { WritingFacts } from './writing-facts.client.tsx';
import './story-body.css';
import './text-alone.css';

type Props = {
  document: StoryDocument;
  language: string;
  /** Where the outline stands, beside the text; null until it is there. */
  panel: HTMLElement | null;
  /** Given the editor once there is one. */
  onReady: (editor: Editor) => void;
  /** Called for every transaction, so it does next to nothing; the document stays in the editor. */
  onTransaction: (root: Transaction, appended: readonly Transaction[], next: EditorState) => void;
};

/** The body of the story, with its toolbar. The editor makes its first document in the browser. */
export function BodyEditor({ document, language, panel, onReady, onTransaction }: Props) {
  const shelf = use(PictureShelfContext);
  const [dialog, setDialog] = useState<LinkKind | 'sheet' | null>(null);
  const [isFinding, setFinding] = useState(false);
  const [isAlone, setAlone] = useTextAlone();
  const [slash] = useState(createSlashStore);
  const [choices] = useState(() => createTypingChoices(language));
  const [extensions] = useState(() => [
    ...storyExtensions({ image: ImageWithView, embed: EmbedWithView }),
    pictureUploads(shelf),
    slashMenu({ store: slash, onCard: () => setDialog('embed') }),
    smartTyping({ isOn: choices.isSmart, language: choices.language }),
    StoryPaste,
    FindInText,
    deskKeys({
      link: () => setDialog('link'),
      find: () => setFinding(true),
      toolbar: focusToolbar,
      escape: () => {
        if (slash.get() === null) setAlone(false);
      },
    }),
  ]);
  useEffect(() => choices.speak(language), [choices, language]);
  usePageKeys({
    sheet: () => setDialog('sheet'),
    textAlone: () => setAlone(!isAlone),
    escape: () => setAlone(false),
  });
  // A new object would make the editor redraw itself whenever this component is rendered.
  const editorProps = useMemo(
    () => ({
      attributes: ({ doc }: EditorState) => bodyAttributes(language, isBlank(doc)),
      // What is scrolled to lies below the rows that stick to the top.
      scrollMargin: SCROLL_MARGIN,
      scrollThreshold: SCROLL_MARGIN,
    }),
    [language],
  );
  const editor = useEditor({
    extensions,
    content: document,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // The content security policy takes no style that the page did not bring; see story-body.css.
    injectCSS: false,
    // Signs of Markdown in a paste are read by StoryPaste, which also gives the text back as it was.
    enablePasteRules: false,
    editorProps,
    onCreate: ({ editor: made }) => onReady(made),
    onTransaction: ({ editor: made, transaction, appendedTransactions }) =>
      onTransaction(transaction, appendedTransactions, made.state),
  });

  if (!editor) return <div className="story-body min-h-[50vh] font-reading" aria-busy="true" />;
  return (
    <div>
      {isAlone ? <AloneButton onLeave={() => setAlone(false)} /> : null}
      <FormatToolbar
        editor={editor}
        onLink={() => setDialog('link')}
        onEmbed={() => setDialog('embed')}
        onFind={() => setFinding(true)}
        onAlone={() => setAlone(true)}
        onSheet={() => setDialog('sheet')}
      >
        <WritingFacts editor={editor} choices={choices} panel={panel} />
      </FormatToolbar>
      {isFinding ? <FindBar editor={editor} onClose={() => setFinding(false)} /> : null}
      <SelectionMenu editor={editor} onLink={() => setDialog('link')} />
      <div className="relative">
        <EditorContent editor={editor} />
        <PlusButton editor={editor} store={slash} />
      </div>
      <PasteNote editor={editor} />
      <PictureCards editor={editor} />
      <SlashList editor={editor} store={slash} />
      <LinkDialog editor={editor} kind={dialog === 'sheet' ? null : dialog} onClose={() => setDialog(null)} />
      <ShortcutSheet open={dialog === 'sheet'} onClose={() => setDialog(null)} />
    </div>
  );
}

const SCROLL_MARGIN = { top: 112, bottom: 64, left: 8, right: 8 };

/** Asked on every key, so it looks at no more than the first block. */
function isBlank(doc: EditorState['doc']): boolean {
  const { firstChild } = doc;
  return doc.childCount === 1 && firstChild?.type.name === 'paragraph' && firstChild.content.size === 0;
}

function bodyAttributes(language: string, blank: boolean): Record<string, string> {
  const isMac = isMacKeyboard(navigator.platform);
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Story body',
    'aria-keyshortcuts': [ariaKeys('toolbar', isMac), ariaKeys('link', isMac)].join(' '),
    ...(blank ? { 'aria-placeholder': PLACEHOLDER } : {}),
    lang: language,
    class: blank ? 'story-body is-blank font-reading' : 'story-body font-reading',
  };
}

/** Also in story-body.css, where it is drawn. */
const PLACEHOLDER = 'Write the story, or type / for headings, lists and more.';
