import { Fragment } from 'react';
import type { Byline } from '#lib/domain/stories/snapshot.ts';

/** "By Ada Fenwick, Owen Marsh and Ruth Calder" */
export function BylineNames({ bylines }: { bylines: Byline[] }) {
  return (
    <>
      By{' '}
      {bylines.map((byline, index) => (
        <Fragment key={byline.id}>
          {index > 0 && (index === bylines.length - 1 ? ' and ' : ', ')}
          <span className="byline-name">{byline.name}</span>
        </Fragment>
      ))}
    </>
  );
}
