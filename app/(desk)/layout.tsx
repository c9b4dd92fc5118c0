import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './desk.css';

export const metadata: Metadata = {
  title: { default: 'Desk · Countersign', template: '%s · Countersign desk' },
  robots: { index: false, follow: false },
};

export default function DeskRoot({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
