/** Between the plugin, which knows the text, and the list on the screen, which React draws. */
import type { SlashEntry } from './slash-entries.ts';

export type SlashState = {
  entries: readonly SlashEntry[];
  query: string;
  /** Index of the entry that Enter takes. */
  active: number;
  /** Keeps an element beside the caret until the answer is called. */
  mount: (element: HTMLElement) => () => void;
  choose: (entry: SlashEntry) => void;
};

export type SlashStore = {
  get(): SlashState | null;
  set(state: SlashState | null): void;
  subscribe(listener: () => void): () => void;
  /** Whether the open list came by the `+`, so that nobody typed its `/`. */
  isByButton: boolean;
};

export function createSlashStore(): SlashStore {
  let state: SlashState | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(next) {
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isByButton: false,
  };
}
