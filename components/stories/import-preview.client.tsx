'use client';

import { useEffect, useId, useRef } from 'react';
import { ActionForm } from '#components/ui/action-form.client.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { renderDocument } from '#lib/domain/stories/document-html.ts';
import type { Guess, ImportedDraft } from '#lib/domain/stories/imported-draft.ts';
import { StoryBody } from './story-body.tsx';
import { importRefusalWords } from './import-words.ts';
import './editor/story-body.css';

/** What was read from `name`; `content` is the file itself, which the second step reads again. */
export type ImportShown = { name: string; content: string; draft: ImportedDraft };

/** The draft that a file would become, with everything that had to be guessed. */
export function ImportPreview({ shown, save }: { shown: ImportShown; save: FormAction }) {
  const { name, content, draft } = shown;
  const { text, guesses, lost } = draft;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <section aria-labelledby="import-preview" className="grid gap-6 border-t-2 border-ink pt-4">
      <h2 id="import-preview" ref={title} tabIndex={-1} className="font-reading text-title">
        What {name} becomes
      </h2>
      <Notes title="What was guessed" notes={guesses} />
      <Notes title="What a story has no place for (its words are kept)" notes={lost} />
      <ActionForm
        action={save}
        words={(refused) => importRefusalWords(refused.code, name)}
        className="flex flex-col gap-3"
      >
        {() => (
          <>
            <input type="hidden" name="name" value={name} />
            <input type="hidden" name="content" value={content} />
            <div className="flex flex-wrap items-center gap-3">
              <SubmitButton pending="Saving">Save as draft</SubmitButton>
              <span className="text-small text-muted">Nothing is saved before.</span>
            </div>
          </>
        )}
      </ActionForm>
      <dl className="grid max-w-measure gap-4 border border-rule bg-raised p-4 sm:p-6">
        <Part
          term="Headline"
          empty="No headline was found"
          words={text.headline}
          look="text-display font-semibold"
        />
        <Part term="Standfirst" empty="No standfirst was found" words={text.standfirst} look="text-lead" />
        <div>
          <dt className="caps text-muted">Body</dt>
          <dd className="story-body font-reading">
            <StoryBody html={renderDocument(text.document, { picture: () => null })} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Part({ term, words, empty, look }: { term: string; words: string; empty: string; look: string }) {
  return (
    <div>
      <dt className="caps text-muted">{term}</dt>
      {words ? <dd className={`font-reading ${look}`}>{words}</dd> : <dd className="text-muted">{empty}</dd>}
    </div>
  );
}

function Notes({ title, notes }: { title: string; notes: readonly Guess[] }) {
  const heading = useId();
  if (notes.length === 0) return null;
  return (
    <div>
      <h3 id={heading} className="text-small font-semibold">
        {title}
      </h3>
      {/* A long list scrolls by itself, and so by keyboard too. */}
      <div role="region" aria-labelledby={heading} tabIndex={0} className="mt-1 max-h-72 overflow-y-auto">
        <ul className="grid gap-1 text-small">
          {notes.map(({ line, words }, index) => (
            <li key={index} className="flex gap-3">
              <span className="w-16 shrink-0 text-muted tabular-nums">Line {line}</span>
              <span>{words}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
