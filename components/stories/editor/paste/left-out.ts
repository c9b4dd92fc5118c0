/** What a paste brought that the story did not get, in numbers and in a sentence. */

export type LeftOut = {
  pictures: number;
  embedded: number;
  comments: number;
  deletions: number;
  footnotes: number;
};

export const NOTHING_LEFT_OUT: LeftOut = {
  pictures: 0,
  embedded: 0,
  comments: 0,
  deletions: 0,
  footnotes: 0,
};

/** Null where nothing is worth saying: style that is gone is what a writer wants. */
export function leftOutWords(left: LeftOut): string | null {
  const said = [
    pictures(left.pictures),
    counted(
      left.embedded,
      'video or other embedded part was',
      'videos or other embedded parts were',
      'not copied.',
    ),
    counted(left.comments, 'comment was', 'comments were', 'left out.'),
    counted(left.deletions, 'tracked deletion was', 'tracked deletions were', 'left out.'),
    left.footnotes > 0 ? 'Footnotes are plain text now: their links were left out.' : null,
  ].filter((words) => words !== null);
  return said.length > 0 ? said.join(' ') : null;
}

function pictures(count: number): string | null {
  if (count === 0) return null;
  if (count === 1) return '1 picture was not copied: save it and drop it here.';
  return `${count} pictures were not copied: save them and drop them here.`;
}

function counted(count: number, one: string, many: string, rest: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many} ${rest}`;
}
