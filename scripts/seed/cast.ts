/** Who works at the demo edition. Every name is made up. */
import type { Role } from '#lib/domain/auth/roles.ts';

/** Accepted by `npm run demo` alone; a production start refuses a database that has it. */
export const DEMO_PASSWORD = 'countersign-demo';

export const CAST = {
  writer: { email: 'writer@demo.test', name: 'Nell Abara', role: 'writer' },
  writer2: { email: 'writer2@demo.test', name: 'Jonas Whitlock', role: 'writer' },
  checker: { email: 'checker@demo.test', name: 'Sunita Vale', role: 'checker' },
  editor: { email: 'editor@demo.test', name: 'Ruth Calder', role: 'editor' },
  editor2: { email: 'editor2@demo.test', name: 'Owen Marsh', role: 'editor' },
  admin: { email: 'admin@demo.test', name: 'Ada Fenwick', role: 'admin' },
} as const satisfies Record<string, { email: string; name: string; role: Role }>;
export type CastMember = keyof typeof CAST;

/** Public names; some belong to no account, as those of contributors from outside. */
export const BYLINES = {
  nell: { name: 'Nell Abara', bio: 'Reports on hospitals and on the courts.', account: 'writer' },
  jonas: { name: 'Jonas Whitlock', bio: 'Reports on mental health.', account: 'writer2' },
  imogen: { name: 'Imogen Farrow', bio: 'Writes about families, from outside the desk.', account: null },
  kofi: { name: 'Kofi Osei-Lund', bio: 'Writes about money and who has it.', account: null },
} as const satisfies Record<string, { name: string; bio: string; account: CastMember | null }>;
export type BylineName = keyof typeof BYLINES;

export const SITE = {
  name: 'The Second Reader',
  tagline: 'Health, money, family and the law, read twice before it reaches you',
  zone: 'Europe/London',
  language: 'en-GB',
} as const;

export const SECTIONS = [
  { slug: 'health', name: 'Health' },
  { slug: 'mind', name: 'Mind' },
  { slug: 'money', name: 'Money' },
  { slug: 'family', name: 'Family' },
  { slug: 'courts', name: 'Courts' },
] as const;
export type SectionSlug = (typeof SECTIONS)[number]['slug'];
