/**
 * A value that leaves of the page watch by themselves, so that typing re-renders what shows the value
 * and nothing above it.
 */
import { useSyncExternalStore } from 'react';

export type Watched<T> = {
  get(): T;
  subscribe(heard: () => void): () => void;
};
export type Observed<T> = Watched<T> & { set(value: T): void };

export function observed<T>(first: T): Observed<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const heard of listeners) heard();
    },
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}

export function useObserved<T>(watched: Watched<T>): T {
  return useSyncExternalStore(watched.subscribe, watched.get, watched.get);
}

/** A part of it; who watches is not told of what happens to the rest. `part` must answer the same value twice. */
export function useObservedPart<T, Part>(watched: Watched<T>, part: (value: T) => Part): Part {
  const get = () => part(watched.get());
  return useSyncExternalStore(watched.subscribe, get, get);
}
