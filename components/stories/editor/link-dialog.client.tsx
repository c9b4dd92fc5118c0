'use client';

import type { Editor } from '@tiptap/react';
import { useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.client.tsx';
import { Field } from '#components/ui/field.tsx';
import { linkAddress } from './link-address.ts';

export type LinkKind = 'link' | 'embed';
type Props = { editor: Editor; kind: LinkKind | null; onClose: () => void };

/** Asks for an address and checks it before it goes into the text. */
export function LinkDialog({ editor, kind, onClose }: Props) {
  return (
    <Dialog
      open={kind !== null}
      onOpenChange={(open) => {
        if (open) return;
        onClose();
        // After the dialog gave the focus back to whatever had it.
        window.setTimeout(() => editor.commands.focus(), 0);
      }}
      title={kind === 'embed' ? 'Link card' : 'Link'}
      description={
        kind === 'embed'
          ? 'A card that leads to a video, a post or a page elsewhere. Nothing is loaded from there.'
          : 'Where the marked words lead.'
      }
    >
      {kind ? <LinkForm editor={editor} kind={kind} onDone={onClose} /> : null}
    </Dialog>
  );
}

function LinkForm({ editor, kind, onDone }: { editor: Editor; kind: LinkKind; onDone: () => void }) {
  const current: unknown = editor.getAttributes('link').href;
  const hasLink = kind === 'link' && typeof current === 'string';
  const wantsWords = kind === 'embed' || (editor.state.selection.empty && !hasLink);
  const [address, setAddress] = useState(hasLink ? current : '');
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();

  function done() {
    onDone();
    window.setTimeout(() => editor.commands.focus(), 0);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const href = linkAddress(address);
    const isWeb = href !== null && !href.startsWith('mailto:');
    if (href === null || (kind === 'embed' && !isWeb)) {
      setError('This is not an address of a web page. An address begins with https:// or http://.');
      return;
    }
    insert(editor, kind, href, words.trim(), wantsWords);
    done();
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field
        label="Address"
        inputMode="url"
        autoComplete="off"
        value={address}
        error={error}
        hint="For example https://example.org/page, or an e-mail address"
        onChange={(event) => {
          setAddress(event.target.value);
          setError(undefined);
        }}
      />
      {wantsWords ? (
        <Field
          label={kind === 'embed' ? 'Title' : 'Words to show'}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary">
          {kind === 'embed' ? 'Insert card' : 'Set link'}
        </Button>
        {hasLink ? (
          <Button
            onClick={() => {
              editor.chain().extendMarkRange('link').unsetLink().run();
              done();
            }}
          >
            Remove link
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function insert(editor: Editor, kind: LinkKind, href: string, words: string, isNew: boolean) {
  if (kind === 'embed') {
    editor
      .chain()
      .insertContent({ type: 'embed', attrs: { href, title: words } })
      .run();
  } else if (isNew) {
    const text = words === '' ? href : words;
    editor
      .chain()
      .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
      .run();
  } else {
    editor.chain().extendMarkRange('link').setLink({ href }).run();
  }
}
