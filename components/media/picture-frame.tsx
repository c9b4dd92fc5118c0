import type { MediaView } from '#lib/domain/media/views.ts';

type Props = {
  picture: MediaView;
  alt: string;
  /** How wide it is shown at most, in CSS pixels; a variant is chosen that is sharp enough. */
  width: number;
  className?: string;
  lazy?: boolean;
  /** Where a block of text is taken to be dragged. */
  isHandle?: boolean;
};

/**
 * A picture on the desk: the smallest file that is sharp, over its placeholder until it is there. Where
 * it is cropped, its focal point stays in view.
 */
export function PictureFrame({ picture, alt, width, className, lazy = true, isHandle = false }: Props) {
  const sets = picture.variants.filter(({ format }) => format === 'webp');
  return (
    <img
      src={picture.src}
      {...(sets.length > 0
        ? {
            srcSet: sets.map((variant) => `${variant.src} ${variant.width}w`).join(', '),
            sizes: `(max-width: ${width}px) 100vw, ${width}px`,
          }
        : {})}
      width={picture.width}
      height={picture.height}
      alt={alt}
      loading={lazy ? 'lazy' : 'eager'}
      decoding="async"
      className={className}
      {...(isHandle ? { 'data-drag-handle': '' } : { draggable: false })}
      style={{
        objectPosition: `${picture.focus.x}% ${picture.focus.y}%`,
        ...(picture.placeholder === ''
          ? {}
          : { backgroundImage: `url("${picture.placeholder}")`, backgroundSize: 'cover' }),
      }}
    />
  );
}
