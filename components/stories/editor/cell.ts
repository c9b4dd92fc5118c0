/** One value that what is drawn can listen to, for parts of the editor that stand outside React. */
export type Cell<T> = {
  get(): T;
  set(value: T): void;
  subscribe(changed: () => void): () => void;
};

export function createCell<T>(first: T): Cell<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
