import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** `pass` is kept for approved and live, `seal` for what is refused or blocked. */
export type Tone = 'plain' | 'accent' | 'pass' | 'seal' | 'open';

const TONES: Record<Tone, string> = {
  plain: 'border-rule text-muted',
  open: 'border-dashed border-edge text-ink',
  accent: 'border-accent bg-accent-soft text-accent-strong',
  pass: 'border-pass bg-pass-soft text-pass',
  seal: 'border-seal bg-seal-soft text-seal',
};

/** A state in a word. `mark` is a sign beside it, so that colour never stands alone. */
export function Badge({
  tone = 'plain',
  mark,
  children,
}: {
  tone?: Tone;
  mark?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-sm border px-2 py-0.5 text-caption font-medium whitespace-nowrap',
        TONES[tone],
      )}
    >
      {mark ? <span aria-hidden="true">{mark}</span> : null}
      {children}
    </span>
  );
}
