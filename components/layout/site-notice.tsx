import type { ReactNode } from 'react';

type Props = { kicker: string; title: string; children: ReactNode };

/** A page that has something to say instead of something to show: nothing here, nothing yet. */
export function SiteNotice({ kicker, title, children }: Props) {
  return (
    <div className="notice-page">
      <p className="kicker">{kicker}</p>
      <h1 className="notice-title">{title}</h1>
      <div className="notice-words">{children}</div>
    </div>
  );
}
