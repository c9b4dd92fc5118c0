import { DiffWords, type DiffPart } from '#components/ui/diff-words.tsx';
import { IMAGE_FILE, type PropertyDiff } from '#lib/domain/stories/diff-blocks.ts';

/** Where pictures are, by the hash of their bytes. */
export type ComparedPictures = Readonly<Record<string, { src: string; width: number; height: number }>>;

type Props = { properties: readonly PropertyDiff[]; pictures: ComparedPictures };

/** Changes beside the words: another picture, its alternative text, the level of a heading, a place. */
export function PropertyChanges({ properties, pictures }: Props) {
  if (properties.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 font-desk text-caption">
      {properties.map((property) => (
        <li key={property.name}>
          {property.name === IMAGE_FILE ? (
            <PictureChange property={property} pictures={pictures} />
          ) : (
            <>
              {property.name}: <DiffWords parts={partsOf(property)} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function PictureChange({
  property: { before, after },
  pictures,
}: { property: PropertyDiff } & Pick<Props, 'pictures'>) {
  return (
    <span className="flex flex-wrap items-start gap-4">
      {before === null ? null : (
        <del className="flex flex-col gap-1 text-muted no-underline">
          <Thumbnail picture={pictures[before]} />
          <span className="line-through">Picture removed: {before.slice(0, 8)}</span>
        </del>
      )}
      {after === null ? null : (
        <ins className="flex flex-col gap-1 text-accent-strong no-underline">
          <Thumbnail picture={pictures[after]} />
          <span className="underline decoration-2 underline-offset-3">
            Picture added: {after.slice(0, 8)}
          </span>
        </ins>
      )}
    </span>
  );
}

function Thumbnail({ picture }: { picture: ComparedPictures[string] | undefined }) {
  if (!picture) return null;
  return (
    <img
      src={picture.src}
      width={picture.width}
      height={picture.height}
      alt=""
      loading="lazy"
      className="h-32 w-auto border border-rule"
    />
  );
}

function partsOf({ before, after }: PropertyDiff): DiffPart[] {
  const was: DiffPart[] = before === null ? [] : [{ kind: 'removed', text: before || 'none' }];
  const is: DiffPart[] = after === null ? [] : [{ kind: 'added', text: after || 'none' }];
  return was.length > 0 && is.length > 0 ? [...was, { kind: 'same', text: ' ' }, ...is] : [...was, ...is];
}
