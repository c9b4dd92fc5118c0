import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AuthFrame } from '#components/auth/auth-frame.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { store } from '#lib/server/kernel/store.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import '../(desk)/desk.css';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  // So that forms work before script has arrived; see app/(desk)/layout.tsx.
  referrer: 'same-origin',
};

export default async function AuthRoot({ children }: { children: ReactNode }) {
  const { name } = await siteForReader(store());
  return (
    <html lang="en">
      <body>
        <AuthFrame siteName={name} home={paths.front()}>
          {children}
        </AuthFrame>
      </body>
    </html>
  );
}
