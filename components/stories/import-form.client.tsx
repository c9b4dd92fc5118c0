'use client';

import { useActionState, useState, type ChangeEvent, type DragEvent } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { TextField } from '#components/ui/field.tsx';
import { IDLE, valueOf, type FormAction, type FormState } from '#components/ui/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { importRefusalWords } from './import-words.ts';
import { ImportPreview, type ImportShown } from './import-preview.client.tsx';

/** As in lib/domain/stories/import-file.ts; a larger file is not even sent. */
const LARGEST = 2_000_000;

type Props = { read: FormAction; save: FormAction };

/** Two steps: what a file would become, and only then a draft. */
export function ImportForm({ read, save }: Props) {
  const [state, send] = useActionState(read, IDLE);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const refusal = tooLarge ? importRefusalWords('too-large', tooLarge) : refusalOf(state);
  const shown = shownBy(state);
  return (
    <div className="grid grid-cols-1 gap-8">
      <form action={send} className="grid max-w-measure grid-cols-1 gap-5">
        {refusal ? (
          <Notice tone="seal" role="alert">
            {refusal}
          </Notice>
        ) : null}
        <FileZone onFile={(file) => setTooLarge(file && file.size > LARGEST ? file.name : null)} />
        <TextField
          key={valueOf(state, 'pasted', '')}
          label="Or paste the text"
          name="pasted"
          rows={6}
          className="max-h-96"
          defaultValue={valueOf(state, 'pasted', '')}
        />
        <div>
          <SubmitButton variant={shown ? 'secondary' : 'primary'} pending="Reading">
            Show what it becomes
          </SubmitButton>
        </div>
      </form>
      {shown ? <ImportPreview key={shown.content} shown={shown} save={save} /> : null}
    </div>
  );
}

function FileZone({ onFile }: { onFile: (file: File | undefined) => void }) {
  const [over, setOver] = useState(false);

  function took(input: HTMLInputElement) {
    const file = input.files?.[0];
    onFile(file);
    if (file && file.size > LARGEST) input.value = '';
  }
  function dropped(event: DragEvent<HTMLLabelElement>) {
    event.preventDefault();
    setOver(false);
    const input = event.currentTarget.querySelector('input');
    if (!input || event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    took(input);
  }
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      className={classNames(
        'grid grid-cols-1 gap-2 rounded-lg border border-dashed p-5',
        over ? 'border-accent bg-accent-soft' : 'border-edge',
      )}
    >
      <span className="text-small font-semibold">File</span>
      <span className="text-caption text-muted" id="import-file-hint">
        Plain text (.txt) or Markdown (.md), up to 2 MB. Choose it, or drop it here.
      </span>
      <input
        type="file"
        name="file"
        accept=".txt,.text,.md,.markdown,text/plain,text/markdown"
        aria-describedby="import-file-hint"
        onChange={(event: ChangeEvent<HTMLInputElement>) => took(event.target)}
        className="max-w-full text-small file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-sm file:border file:border-edge file:bg-raised file:px-4 file:font-medium file:text-ink"
      />
    </label>
  );
}

function refusalOf(state: FormState): string | null {
  if (state.status !== 'refused') return null;
  const { name }: { name?: unknown } = state.facts ?? {};
  return importRefusalWords(state.code, typeof name === 'string' ? name : 'The text');
}

function shownBy(state: FormState): ImportShown | null {
  // What `readImport` answers with; the form state only says "object".
  return state.status === 'ok' ? ((state as { facts?: ImportShown }).facts ?? null) : null;
}
