import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import '../(site)/site.css';
import './preview.css';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Preview',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export default async function PreviewRoot({ children }: { children: ReactNode }) {
  const { language } = await siteForReader(store());
  return (
    <html lang={language}>
      <body>{children}</body>
    </html>
  );
}
