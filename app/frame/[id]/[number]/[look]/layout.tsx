import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { parseFrameLook } from '#lib/domain/stories/preview.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import '../../../../(site)/site.css';
import './frame.css';

type Props = { params: Promise<{ look: string }>; children: ReactNode };

export const metadata: Metadata = { title: 'As a reader sees it', robots: { index: false, follow: false } };

/** A page of the front in the theme and the size of text that its address names. */
export default async function ScreenRoot({ params, children }: Props) {
  const look = parseFrameLook((await params).look);
  if (!look) notFound();
  const { language } = await siteForReader(store());
  return (
    <html lang={language} data-theme={look.theme} data-text={look.size}>
      <head>
        {/* A link leads out of the frame, into a tab of its own. */}
        <base target="_blank" />
      </head>
      <body>{children}</body>
    </html>
  );
}
