/**
 * Each page key has a generation that moves when a commit empties the key. Whoever renders notes the
 * generations first; what was rendered may be kept only while none has moved. Commits of every
 * process are seen: they write rows into `invalidations`, and SQLite's data_version moves.
 */
export type InvalidationSource = {
  /** Moves with every commit by anybody. */
  version(): number;
  /** In the order of commits. */
  rowsAfter(seq: number): Promise<{ seq: number; key: string }[]>;
};

export type Generations = {
  /** False after a commit that `catchUp` has not yet looked at. Cheap. */
  isCurrent(): boolean;
  /** Ask `isCurrent` again afterwards: a commit may fall between the return and the caller. */
  catchUp(): Promise<void>;
  /** The generations of some keys, as one value to compare. */
  of(keys: readonly string[]): string;
};

/** `seen` is the newest row at boot; `version` the data_version read before it was. */
export function createGenerations(
  source: InvalidationSource,
  boot: { version: number; seq: number },
): Generations {
  const generations = new Map<string, number>();
  let seen = boot;
  /** Moves when rows were dropped before we read them: then every key counts as emptied. */
  let epoch = 0;
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    // Before the rows: a commit in between is then looked at once more, never missed.
    const version = source.version();
    const rows = await source.rowsAfter(seen.seq);
    const [first] = rows;
    if (first && first.seq !== seen.seq + 1) epoch += 1;
    for (const { key } of rows) generations.set(key, (generations.get(key) ?? 0) + 1);
    seen = { version, seq: rows.at(-1)?.seq ?? seen.seq };
  }

  return {
    isCurrent: () => source.version() === seen.version,
    async catchUp() {
      reading ??= read().finally(() => {
        reading = null;
      });
      await reading;
    },
    of: (keys) => `${epoch}:${keys.map((key) => generations.get(key) ?? 0).join()}`,
  };
}
