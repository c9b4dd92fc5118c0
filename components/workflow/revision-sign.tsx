/** Which text is meant: its number, and the beginning of its content hash. */
export function RevisionSign({ number, hash }: { number: number; hash: string }) {
  return (
    <span className="text-caption text-muted tabular-nums">
      Revision {number} · <code className="font-figures text-ink">{hash.slice(0, 8)}</code>
    </span>
  );
}
