/** What may be stored and served; SVG and AVIF are never accepted as input. */
export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

export const MEDIA_EXTENSION: Record<MediaType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

/** What pictures are stored as beside themselves, best first. */
export const VARIANT_FORMATS = ['avif', 'webp'] as const;
export type VariantFormat = (typeof VARIANT_FORMATS)[number];

/** Pixels; a variant is made for each that is smaller than the picture, and for its own width. */
export const VARIANT_WIDTHS = [400, 800, 1_200, 1_600, 2_000] as const;

/** The widths that a picture of this width is stored in beside itself. */
export function variantWidths(width: number): number[] {
  const largest = VARIANT_WIDTHS[VARIANT_WIDTHS.length - 1] ?? width;
  return [...VARIANT_WIDTHS.filter((smaller) => smaller < width), ...(width <= largest ? [width] : [])];
}
