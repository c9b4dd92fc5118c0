/**
 * How a story is previewed: in which width, theme and size of text, and by links for people without an
 * account. A link is 256 random bits of which the database knows the SHA-256, shows one revision, and
 * ends by itself.
 */
import { after, DAY, HOUR, type Instant } from '../kernel/clock.ts';
import { paths } from '../kernel/paths.ts';

export const PREVIEW_WIDTHS = ['desktop', 'phone', 'paper'] as const;
export const PREVIEW_THEMES = ['light', 'dark'] as const;
export const PREVIEW_SIZES = ['normal', 'large'] as const;
export type PreviewTheme = (typeof PREVIEW_THEMES)[number];
export type PreviewSize = (typeof PREVIEW_SIZES)[number];

export type PreviewLook = {
  width: (typeof PREVIEW_WIDTHS)[number];
  theme: PreviewTheme;
  size: PreviewSize;
};

const FIRST_LOOK: PreviewLook = { width: 'desktop', theme: 'light', size: 'normal' };

type Query = Record<string, string | string[] | undefined>;

/** What is not named, or not known, is as it is at first. */
export function parsePreviewLook(asked: Query): PreviewLook {
  const known = <T extends string>(list: readonly T[], value: unknown, otherwise: T) =>
    list.find((one) => one === value) ?? otherwise;
  return {
    width: known(PREVIEW_WIDTHS, asked.width, FIRST_LOOK.width),
    theme: known(PREVIEW_THEMES, asked.theme, FIRST_LOOK.theme),
    size: known(PREVIEW_SIZES, asked.size, FIRST_LOOK.size),
  };
}

/** The query that names a look, and a revision if it is not the current one. */
export function previewQuery(look: PreviewLook, revision: number | null): string {
  const named = Object.entries(look).filter(
    ([name, value]) => FIRST_LOOK[name as keyof PreviewLook] !== value,
  );
  const pinned = revision === null ? [] : [['revision', String(revision)]];
  return new URLSearchParams([...pinned, ...named]).toString();
}

/** The last part of a frame's address: paper is always light, and its text has one size. */
export function frameLook({ width, theme, size }: PreviewLook): string {
  return width === 'paper' ? 'paper' : `${theme}-${size}`;
}

/** Null for what is no look of a screen. */
export function parseFrameLook(asked: string): { theme: PreviewTheme; size: PreviewSize } | null {
  const [theme, size] = asked.split('-');
  const known = {
    theme: PREVIEW_THEMES.find((one) => one === theme),
    size: PREVIEW_SIZES.find((one) => one === size),
  };
  if (!known.theme || !known.size || asked !== `${known.theme}-${known.size}`) return null;
  return { theme: known.theme, size: known.size };
}

export const PREVIEW_LIFETIMES = ['1-hour', '24-hours', '48-hours', '7-days'] as const;
export type PreviewLifetime = (typeof PREVIEW_LIFETIMES)[number];
export const USUAL_LIFETIME: PreviewLifetime = '48-hours';

const LIFETIME: Record<PreviewLifetime, number> = {
  '1-hour': HOUR,
  '24-hours': 24 * HOUR,
  '48-hours': 48 * HOUR,
  '7-days': 7 * DAY,
};

export function previewExpiry(lifetime: PreviewLifetime, now: Instant): Instant {
  return after(now, LIFETIME[lifetime]);
}

/** What decides whether a link opens now. */
export type PreviewLinkFacts = {
  expiresAt: Instant;
  revokedAt: Instant | null;
  /** A link is vouched for by its maker. */
  makerIsActive: boolean;
  /** What is put away is shown to nobody. */
  isArchived: boolean;
};

export function isPreviewOpen(link: PreviewLinkFacts, now: Instant): boolean {
  return link.revokedAt === null && now < link.expiresAt && link.makerIsActive && !link.isArchived;
}

/** The absolute link. The origin is the configured BASE_URL, never a header (T-23). */
export function previewAddress(baseUrl: string, token: string): string {
  return new URL(paths.preview(token), baseUrl).href;
}
