/** What the editor asks while one types: the language, and whether quotes are to be set. Kept on the device. */
const KEPT = 'countersign.smart-quotes';

export type TypingChoices = {
  language(): string;
  speak(language: string): void;
  isSmart(): boolean;
  setSmart(isSmart: boolean): void;
  subscribe(listener: () => void): () => void;
};

export function createTypingChoices(first: string): TypingChoices {
  let language = first;
  let isSmart: boolean | null = null;
  const listeners = new Set<() => void>();
  return {
    language: () => language,
    speak(next) {
      language = next;
    },
    isSmart() {
      isSmart ??= read() !== 'off';
      return isSmart;
    },
    setSmart(next) {
      isSmart = next;
      keep(next ? 'on' : 'off');
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Storage can be switched off; then the choice lasts as long as the page. */
function read(): string | null {
  try {
    return window.localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(value: 'on' | 'off'): void {
  try {
    window.localStorage.setItem(KEPT, value);
  } catch {
    return;
  }
}
