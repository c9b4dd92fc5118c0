/**
 * The pictures that are on their way from this page: at most two at a time, in the order in which
 * they were given. Each can be cancelled, and after a failure tried again or taken off the list.
 * Sending is an argument, so that the rule is tested without a browser.
 */
import type { StoredPicture } from '#lib/domain/media/views.ts';
import type { uploadPicture } from './upload-picture.ts';
import type { UploadFailure } from './upload-words.ts';

export type UploadState =
  { kind: 'waiting' } | { kind: 'sending'; fraction: number } | { kind: 'failed'; failure: UploadFailure };

export type Upload = { id: number; file: File; state: UploadState };

/** What there is to announce. */
export type UploadEvent =
  | { kind: 'begun'; uploads: readonly Upload[] }
  | { kind: 'stored' | 'removed'; upload: Upload }
  | { kind: 'failed'; upload: Upload; failure: UploadFailure };

export type UploadList = {
  /** The uploads that are not stored; the same list until one of them changes. */
  all(): readonly Upload[];
  /** The last thing that happened; null before the first. */
  lastEvent(): UploadEvent | null;
  subscribe(changed: () => void): () => void;
  /** Begins to send; answers the number of each, in order. */
  add(files: readonly File[]): number[];
  retry(id: number): void;
  /** Cancels it if it is under way, and takes it off the list. */
  remove(id: number): void;
  /** True while one is on its way, which leaving the page would end. */
  isBusy(): boolean;
};

type Parts = {
  send: typeof uploadPicture;
  stored: (upload: Upload, picture: StoredPicture) => void;
};

const AT_ONCE = 2;

export function createUploadList({ send, stored }: Parts): UploadList {
  let uploads: readonly Upload[] = [];
  let lastId = 0;
  let last: UploadEvent | null = null;
  const listeners = new Set<() => void>();
  const underWay = new Map<number, AbortController>();

  function put(next: readonly Upload[], event: UploadEvent | null = last) {
    uploads = next;
    last = event;
    for (const listener of listeners) listener();
  }
  const say = (id: number, state: UploadState, event: UploadEvent | null = last) =>
    put(
      uploads.map((upload) => (upload.id === id ? { ...upload, state } : upload)),
      event,
    );
  function drop(id: number, kind: 'stored' | 'removed') {
    const upload = uploads.find((known) => known.id === id);
    if (upload)
      put(
        uploads.filter((known) => known !== upload),
        { kind, upload },
      );
  }

  function goOn() {
    for (const upload of uploads) {
      if (underWay.size >= AT_ONCE) return;
      if (upload.state.kind === 'waiting') void start(upload);
    }
  }
  async function start(upload: Upload) {
    const { id, file } = upload;
    const control = new AbortController();
    underWay.set(id, control);
    say(id, { kind: 'sending', fraction: 0 });
    const answer = await send(file, {
      signal: control.signal,
      onProgress: (fraction) => {
        if (underWay.get(id) === control) say(id, { kind: 'sending', fraction });
      },
    });
    // Cancelled meanwhile, and perhaps begun again.
    if (underWay.get(id) !== control) return;
    underWay.delete(id);
    if (answer.kind === 'stored') {
      const { media, alreadyThere, stilled } = answer;
      stored(upload, { media, alreadyThere, stilled });
      drop(id, 'stored');
    } else if (answer.kind === 'cancelled') drop(id, 'removed');
    else say(id, { kind: 'failed', failure: answer }, { kind: 'failed', upload, failure: answer });
    goOn();
  }

  return {
    all: () => uploads,
    lastEvent: () => last,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    add(files) {
      const added = files.map((file): Upload => ({ id: ++lastId, file, state: { kind: 'waiting' } }));
      if (added.length > 0) put([...uploads, ...added], { kind: 'begun', uploads: added });
      goOn();
      return added.map(({ id }) => id);
    },
    retry(id) {
      if (uploads.some((upload) => upload.id === id && upload.state.kind === 'failed')) {
        say(id, { kind: 'waiting' });
        goOn();
      }
    },
    remove(id) {
      const control = underWay.get(id);
      underWay.delete(id);
      control?.abort();
      drop(id, 'removed');
      goOn();
    },
    isBusy: () => uploads.some(({ state }) => state.kind !== 'failed'),
  };
}
