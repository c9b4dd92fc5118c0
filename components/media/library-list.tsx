import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { LinkPending } from '#components/ui/link-pending.client.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { LibraryPicture } from '#lib/domain/media/views.ts';
import { PictureFrame } from './picture-frame.tsx';
import { nameOfPicture } from './picture-name.ts';

/** The pictures of the desk, each with what one must know before it is used. */
export function LibraryList({ pictures }: { pictures: readonly LibraryPicture[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-5">
      {pictures.map((picture) => (
        <li key={picture.hash} className="relative grid content-start gap-1.5">
          <PictureFrame
            picture={picture}
            width={320}
            alt=""
            className="aspect-4/3 w-full border border-rule bg-sunk object-cover"
          />
          <h3 className="line-clamp-3 text-small leading-snug font-medium">
            <Link
              prefetch={false}
              href={paths.libraryPicture(picture.hash)}
              className="decoration-1 underline-offset-4 after:absolute after:inset-0 hover:text-accent hover:underline"
            >
              {nameOfPicture(picture)}
              <LinkPending />
            </Link>
          </h3>
          {picture.credit === '' ? null : <p className="text-caption text-muted">{picture.credit}</p>}
          <p className="flex flex-wrap gap-1.5 empty:hidden">
            <Standing picture={picture} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Standing({ picture: { alt, licenceState, uses } }: { picture: LibraryPicture }) {
  return (
    <>
      {licenceState === 'expired' ? (
        <Badge tone="seal" mark="▲">
          Licence expired
        </Badge>
      ) : null}
      {licenceState === 'expiring' ? (
        <Badge tone="open" mark="◷">
          Licence ends soon
        </Badge>
      ) : null}
      {uses.isInUse ? null : <Badge>Unused</Badge>}
      {alt === '' ? <Badge tone="open">No alternative text</Badge> : null}
    </>
  );
}
