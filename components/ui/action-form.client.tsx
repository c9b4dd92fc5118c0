'use client';

import { useActionState, useEffect, useRef, type ReactNode } from 'react';
import { IDLE, type FormAction, type FormState } from './form-state.ts';
import { Notice } from './notice.tsx';

type Refused = Extract<FormState, { status: 'refused' }>;

type Props = {
  action: FormAction;
  /** The sentence of a refusal; null if its fields say it all. */
  words: (refused: Refused) => ReactNode;
  /** Said when the form went through and the page stays. */
  done?: string;
  className?: string;
  children: (state: FormState) => ReactNode;
};

/**
 * A form that says how it went: a result is announced, a refusal takes the focus (the first wrong
 * field, or the sentence). It is sent by the browser alone where script has not arrived.
 */
export function ActionForm({ action, words, done, className = 'flex flex-col gap-4', children }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const form = useRef<HTMLFormElement>(null);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== 'refused') return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? said.current)?.focus();
  }, [state]);
  const sentence = state.status === 'refused' ? words(state) : null;
  return (
    <form ref={form} action={send} className={className} noValidate>
      <div ref={said} tabIndex={-1} className="outline-none empty:hidden">
        {sentence ? (
          <Notice tone="seal" role="alert">
            {sentence}
          </Notice>
        ) : null}
      </div>
      {children(state)}
      <p role="status" className="text-small font-medium empty:hidden">
        {state.status === 'ok' ? (state.message ?? done) : null}
      </p>
    </form>
  );
}
