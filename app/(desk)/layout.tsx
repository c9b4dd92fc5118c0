import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './desk.css';

export const metadata: Metadata = {
  title: { default: 'Desk · Countersign', template: '%s · Countersign desk' },
  robots: { index: false, follow: false },
  // With the header's no-referrer a browser sends `Origin: null` with every form that script does not
  // send, and our own server would refuse it. Nothing leaves for other sites with this either.
  referrer: 'same-origin',
};

export default function DeskRoot({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
