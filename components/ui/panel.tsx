import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

type Props = {
  title: ReactNode;
  /** What stands at the right of the title: a link, a count. */
  aside?: ReactNode;
  /** `box` lies on the page like a card; `plain` is a heading under a rule. */
  look?: 'box' | 'plain';
  id?: string;
  children: ReactNode;
};

/** A named region of a page. */
export function Panel({ title, aside, look = 'plain', id, children }: Props) {
  const heading = useId();
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className={classNames(
        look === 'box' ? 'rounded-lg border border-rule bg-raised p-4 sm:p-5' : 'border-t-2 border-ink pt-3',
      )}
    >
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={heading} className="caps">
          {title}
        </h2>
        {aside ? <div className="text-small text-muted">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
