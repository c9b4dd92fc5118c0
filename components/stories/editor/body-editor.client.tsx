'use client';

import { Extension } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { use, useState } from 'react';
import { PictureShelfContext } from '#components/media/picture-shelf.ts';
import type { StoryDocument } from '#lib/domain/stories/document-node.ts';
import { EmbedWithView } from './embed-view.client.tsx';
import { focusToolbar, FormatToolbar } from './format-toolbar.client.tsx';
import { ImageWithView } from './image-view.client.tsx';
import { PictureCards } from './picture-cards.client.tsx';
import { pictureUploads } from './picture-uploads.ts';
import { LinkDialog, type LinkKind } from './link-dialog.client.tsx';
import { SelectionMenu } from './selection-menu.client.tsx';
import { storyExtensions } from './story-extensions.ts';
import './story-body.css';

type Props = {
  document: StoryDocument;
  language: string;
  /** Given a way to put the caret at the beginning of the body, once there is one. */
  onReady: (focusBody: () => void) => void;
  onChange: (document: StoryDocument) => void;
};

/** The body of the story, with its toolbar. The editor makes its first document in the browser. */
export function BodyEditor({ document, language, onReady, onChange }: Props) {
  const shelf = use(PictureShelfContext);
  const [dialog, setDialog] = useState<LinkKind | null>(null);
  const [extensions] = useState(() => [
    ...storyExtensions({ image: ImageWithView, embed: EmbedWithView }),
    deskKeys(() => setDialog('link')),
    pictureUploads(shelf),
  ]);
  const editor = useEditor({
    extensions,
    content: document,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // The content security policy takes no style that the page did not bring; see story-body.css.
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Story body',
        'aria-keyshortcuts': 'Alt+F10',
        lang: language,
        class: 'story-body font-reading',
      },
    },
    onCreate: ({ editor: made }) => {
      onReady(() => made.commands.focus('start'));
    },
    // The editor's schema is the domain's; story-extensions.test.ts holds them together.
    onUpdate: ({ editor: changed }) => onChange(changed.getJSON() as StoryDocument),
  });

  if (!editor) return <div className="story-body min-h-[50vh] font-reading" aria-busy="true" />;
  return (
    <div>
      <FormatToolbar editor={editor} onLink={() => setDialog('link')} onEmbed={() => setDialog('embed')} />
      <SelectionMenu editor={editor} onLink={() => setDialog('link')} />
      <EditorContent editor={editor} />
      <PictureCards editor={editor} />
      <LinkDialog editor={editor} kind={dialog} onClose={() => setDialog(null)} />
    </div>
  );
}

/** Alt+F10 is the way from a text to its toolbar that editors have taught for twenty years. */
function deskKeys(onLink: () => void) {
  return Extension.create({
    name: 'deskKeys',
    addKeyboardShortcuts: () => ({
      'Mod-k': () => {
        onLink();
        return true;
      },
      'Alt-F10': () => focusToolbar(),
    }),
  });
}
