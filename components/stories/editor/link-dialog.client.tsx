'use client';

import type { Editor } from '@tiptap/react';
import { useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.client.tsx';
import { Field } from '#components/ui/field.tsx';
import { checkLink, LINK_REFUSALS, LINK_WARNINGS, type LinkCheck } from './link-check.ts';

export type LinkKind = 'link' | 'embed';
type Props = { editor: Editor; kind: LinkKind | null; onClose: () => void };

/** Asks for an address and checks it while it is typed, before it goes into the text. */
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
  const [wasSent, setSent] = useState(false);
  const check = checkLink(address, kind, window.location.host);

  function done() {
    onDone();
    window.setTimeout(() => editor.commands.focus(), 0);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setSent(true);
    if (check.kind !== 'leads') return;
    insert(editor, kind, check.href, words.trim(), wantsWords);
    done();
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="flex flex-col gap-1.5">
        <Field
          label="Address"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={address}
          error={errorWords(check, wasSent)}
          hint={`For example https://example.org/page${kind === 'embed' ? '' : ', or an e-mail address'}`}
          onChange={(event) => {
            setAddress(event.target.value);
            setSent(false);
          }}
        />
        <CheckWords check={check} />
      </div>
      {wantsWords ? (
        <Field
          label={kind === 'embed' ? 'Title' : 'Words to show'}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary">
          {kind === 'embed' ? 'Insert card' : hasLink ? 'Change link' : 'Set link'}
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
        {check.kind === 'leads' ? (
          <a className="link px-2 py-2" href={check.href} target="_blank" rel="noopener noreferrer">
            Open in a new tab
          </a>
        ) : null}
      </div>
    </form>
  );
}

/** What is wrong for certain is said at once; what is only not there yet, when it is sent. */
function errorWords(check: LinkCheck, wasSent: boolean): string | undefined {
  if (check.kind === 'refused') return LINK_REFUSALS[check.why];
  if (check.kind === 'unfinished' && wasSent) {
    return 'This is not an address of a web page. An address begins with https:// or http://.';
  }
  return undefined;
}

/** Always there, so that its words are announced and nothing below it moves. */
function CheckWords({ check }: { check: LinkCheck }) {
  const leads = check.kind === 'leads' ? check : null;
  return (
    <p role="status" aria-label="Where it leads" className="min-h-5 text-caption break-all text-muted">
      {leads?.warning ? (
        <span className="font-medium text-ink">
          <span aria-hidden="true">△ </span>
          {LINK_WARNINGS[leads.warning]}{' '}
        </span>
      ) : null}
      {leads?.isCompleted ? `Leads to ${leads.href}` : null}
    </p>
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
