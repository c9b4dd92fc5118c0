import type { Metadata } from 'next';
import type { StaticImageData } from 'next/image';
import type { ReactNode } from 'react';
import { paths } from '#lib/domain/kernel/paths.ts';
import { environment } from '#lib/server/kernel/environment.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import mark from './mark.svg';
import './site.css';

/** Rendered for every request; what is kept is kept by the page cache in front. */
export const dynamic = 'force-dynamic';

// Next types an imported SVG as any, for those who make components of them.
const icon = (mark as StaticImageData).src;

export async function generateMetadata(): Promise<Metadata> {
  const { name, tagline } = await siteForReader(store());
  return {
    metadataBase: new URL(environment().baseUrl),
    title: { default: name, template: `%s · ${name}` },
    description: tagline,
    openGraph: { siteName: name, type: 'website', title: name, description: tagline },
    icons: { icon: { url: icon, type: 'image/svg+xml' } },
    twitter: { card: 'summary_large_image' },
    robots: { index: true, follow: true, 'max-image-preview': 'large' },
    alternates: { types: { 'application/rss+xml': [{ url: paths.feed(), title: name }] } },
  };
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { language } = await siteForReader(store());
  return (
    <html lang={language}>
      <body>{children}</body>
    </html>
  );
}
