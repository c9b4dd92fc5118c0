import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import '../../../../(site)/site.css';
import './paper.css';

export const metadata: Metadata = { title: 'As it is printed', robots: { index: false, follow: false } };

/** A page of the front with the style sheet of paper, on screen. */
export default async function PaperRoot({ children }: { children: ReactNode }) {
  const { language } = await siteForReader(store());
  return (
    <html lang={language} data-theme="light">
      <head>
        <base target="_blank" />
      </head>
      <body>{children}</body>
    </html>
  );
}
