/** The link of a page in a browser: fetch, EventSource, and a beacon on the way out. */
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import type { HeartbeatInput } from '#lib/domain/presence/input.ts';
import type { PresenceView } from '#lib/domain/presence/views.ts';
import type { Place } from '#lib/domain/presence/vocabulary.ts';
import { parsePresence } from './presence-answer.ts';
import { createPresenceLink, type Listener, type PresenceLink } from './presence-link.ts';

const PATIENCE_MS = 8_000;

export function browserLink(storyId: Id, place: Place): PresenceLink {
  const editor = newEditor();
  const address = paths.presenceApi(storyId);
  return createPresenceLink({
    editor,
    place,
    send: (heartbeat) => send(address, heartbeat),
    leave: (heartbeat) => {
      const body = new Blob([JSON.stringify(heartbeat)], { type: 'application/json' });
      navigator.sendBeacon(address, body);
    },
    listen: (listener) => listen(`${address}?editor=${editor}`, listener),
    timers: {
      set: (work, milliseconds) => window.setTimeout(work, milliseconds),
      // The link hands back what `set` gave it.
      clear: (timer) => window.clearTimeout(timer as number),
    },
  });
}

/** Says that the page is there while it is, and looks only while it is looked at. */
export function attend(link: PresenceLink): () => void {
  const looked = () => link.look(document.visibilityState === 'visible');
  const left = () => link.stop();
  // Back by the browser's button, the page is as it was.
  const back = (event: PageTransitionEvent) => {
    if (event.persisted) link.start();
  };
  looked();
  link.start();
  document.addEventListener('visibilitychange', looked);
  window.addEventListener('pagehide', left);
  window.addEventListener('pageshow', back);
  return () => {
    document.removeEventListener('visibilitychange', looked);
    window.removeEventListener('pagehide', left);
    window.removeEventListener('pageshow', back);
    link.stop();
  };
}

async function send(address: string, heartbeat: HeartbeatInput): Promise<PresenceView | null> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(heartbeat),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return response.ok ? parsePresence(await response.json()) : null;
}

function listen(address: string, listener: Listener): () => void {
  const source = new EventSource(address);
  source.addEventListener('open', () => listener.live());
  source.addEventListener('presence', ({ data }: MessageEvent<string>) => {
    const view = parsePresence(JSON.parse(data));
    if (view) listener.told(view);
  });
  source.addEventListener('error', () => {
    // Anything but an event stream closes it for good; a broken one opens itself again.
    if (source.readyState === EventSource.CLOSED) listener.closed();
    else listener.broken();
  });
  return () => source.close();
}

function newEditor(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
