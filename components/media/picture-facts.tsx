import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Time } from '#components/ui/time.tsx';
import type { LibraryPicture } from '#lib/domain/media/views.ts';

type Props = {
  picture: LibraryPicture;
  zone: string;
  /** The words that stand with it, for those who may not change them; else the facts of its file. */
  words?: boolean;
};

export function PictureFacts({ picture, zone, words = false }: Props) {
  const facts = words ? wordsOf(picture) : factsOf(picture, zone);
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5 text-small">
      {facts.map(([term, value]) => (
        <div key={term} className="contents">
          <dt className="text-muted">{term}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(picture: LibraryPicture, zone: string): [string, ReactNode][] {
  const { name, width, height, bytes, addedAt, addedBy } = picture;
  return [
    ['File', name || 'No name is known'],
    ['Size', `${width} × ${height} pixels, ${sizeInWords(bytes)}`],
    [
      'Added',
      <>
        <Time at={addedAt} zone={zone} />
        {addedBy ? ` by ${addedBy.name}` : null}
      </>,
    ],
    ['Licence', <LicenceFact key="licence" picture={picture} />],
  ];
}

function LicenceFact({ picture: { licence, licenceUntil, licenceState } }: { picture: LibraryPicture }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>{licence || 'None is noted'}</span>
      {licenceUntil === null ? null : (
        <span>
          until <Time at={`${licenceUntil}T00:00:00Z`} zone="UTC" look="day" />
        </span>
      )}
      {licenceState === 'expired' ? (
        <Badge tone="seal" mark="▲">
          Expired
        </Badge>
      ) : null}
      {licenceState === 'expiring' ? (
        <Badge tone="open" mark="◷">
          Ends soon
        </Badge>
      ) : null}
    </span>
  );
}

function wordsOf({ alt, caption, credit, focus }: LibraryPicture): [string, ReactNode][] {
  return [
    ['Alternative text', alt || 'None'],
    ['Caption', caption || 'None'],
    ['Credit', credit || 'None'],
    ['Focal point', `${focus.x} % from the left, ${focus.y} % from the top`],
  ];
}

function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1_024;
  return kilobytes < 1_024
    ? `${Math.max(1, Math.round(kilobytes))} kB`
    : `${(kilobytes / 1_024).toFixed(1)} MB`;
}
