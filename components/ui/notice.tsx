import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type NoticeTone = 'plain' | 'accent' | 'pass' | 'seal';

const TONES: Record<NoticeTone, string> = {
  plain: 'border-edge bg-sunk',
  accent: 'border-accent bg-accent-soft',
  pass: 'border-pass bg-pass-soft',
  seal: 'border-seal bg-seal-soft',
};

type Props = {
  tone?: NoticeTone;
  title?: ReactNode;
  /** `status` is said when there is a pause, `alert` at once; without it nothing is announced. */
  role?: 'status' | 'alert' | 'note';
  id?: string;
  children?: ReactNode;
};

/** Something the page has to say: a result, a refusal, a reason from a colleague. */
export function Notice({ tone = 'plain', title, role, id, children }: Props) {
  return (
    <div id={id} role={role} className={classNames('border-l-4 px-4 py-3 text-body', TONES[tone])}>
      {title ? <p className={classNames('font-semibold', tone === 'seal' && 'text-seal')}>{title}</p> : null}
      {children ? <div className="max-w-prose [&>*+*]:mt-2">{children}</div> : null}
    </div>
  );
}
