import { sourcesOf } from '#lib/domain/media/sources.ts';
import type { PictureView } from '#lib/domain/stories/views.ts';

type Props = {
  picture: PictureView;
  /** How wide it stands on the page, as the attribute of that name. */
  sizes: string;
  /** The one picture that a reader waits for is fetched first; the others when they come near. */
  priority?: boolean;
  /** Decorative beside a headline that already names the story. */
  decorative?: boolean;
};

/**
 * A picture at its own proportions, or cropped by its frame around the point that must stay in view.
 * The point is an attribute that the stylesheet reads in tens of per cent: a public page carries no
 * inline style.
 */
export function Picture({ picture, sizes, priority = false, decorative = false }: Props) {
  const image = (
    <img
      className="picture"
      src={picture.src}
      width={picture.width}
      height={picture.height}
      alt={decorative || picture.decorative ? '' : picture.alt}
      data-focus-x={Math.round(picture.focus.x / 10)}
      data-focus-y={Math.round(picture.focus.y / 10)}
      fetchPriority={priority ? 'high' : 'auto'}
      loading={priority ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
  const sources = sourcesOf(picture.variants);
  if (sources.length === 0) return image;
  return (
    <picture>
      {sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      {image}
    </picture>
  );
}
