import type { Variant } from './views.ts';
import { VARIANT_FORMATS } from './vocabulary.ts';

/** What a `<source>` says: the formats in the order in which they are preferred. */
export type PictureSource = { type: string; srcSet: string };

export function sourcesOf(variants: readonly Variant[]): PictureSource[] {
  return VARIANT_FORMATS.flatMap((format) => {
    const widths = variants.filter((variant) => variant.format === format);
    if (widths.length === 0) return [];
    const srcSet = widths.map(({ src, width }) => `${src} ${width}w`).join(', ');
    return [{ type: `image/${format}`, srcSet }];
  });
}
