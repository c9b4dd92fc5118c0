/**
 * One process from environment to serving. The port is opened first, so that health can be asked while
 * the database is checked and Next starts; everything else is answered 503 until then.
 */
import type { RequestListener } from 'node:http';
import { planRecurringJobs } from '#lib/server/jobs/plan-jobs.ts';
import { parseEnvironment, type Environment } from '#lib/server/kernel/environment.ts';
import { closeStore, type Store } from '#lib/server/kernel/store.ts';
import { openDarkroom } from '#lib/server/media/darkroom.ts';
import { PICTURE_WORKER } from '#lib/server/media/worker-file.ts';
import { stopStreams } from '#lib/server/presence/tend-streams.ts';
import { oldAddress } from '#lib/server/stories/reader-queries.ts';
import { checkNoDemoPassword, checkSettings } from './boot-checks.ts';
import { createFront } from './front.ts';
import { closeListening, onStopSignal } from './graceful-stop.ts';
import { jobHandlers } from './job-handlers.ts';
import { listen } from './listen.ts';
import { openCheckedStore } from './open-checked-store.ts';
import { generationsOf } from './page-cache/stored-invalidations.ts';
import { createPreviewPages } from './preview-pages.ts';
import { createReadiness } from './readiness.ts';
import { RefusedToStartError } from './refused-to-start.ts';
import { rendererFor } from './render-page.ts';
import { createRequestListener, type Serving } from './request-listener.ts';
import { createLog } from './request-log.ts';
import { frameworkVariables, startNext, type RunningNext } from './start-next.ts';
import { markStopped } from './stop-marker.ts';
import { startTick, type Tick } from './tick.ts';

const STARTING = 'starting';
const STOPPING = 'stopping';

/** Resolves when the server serves; throws `RefusedToStartError` when it will not. */
export async function runServer(folder: string, announce: (environment: Environment) => void): Promise<void> {
  const environment = readEnvironment();
  checkSettings(environment, folder);
  Object.assign(process.env, frameworkVariables(environment));
  const log = createLog(environment.logLevel);
  const parts: { store: Store | null; next: RunningNext | null; tick: Tick | null; serving: Serving } = {
    store: null,
    next: null,
    tick: null,
    serving: { next: null, front: null, previews: null },
  };
  const readiness = createReadiness(() => parts.store);
  readiness.block(STARTING);
  const listener = createRequestListener({
    settings: environment,
    log,
    readiness,
    serving: () => parts.serving,
  });
  const server = await listen(environment, listener, (request, socket, head) => {
    const isOurs = environment.mode === 'development' && request.url?.startsWith('/_next/');
    if (isOurs && parts.next) parts.next.upgrade(request, socket, head);
    else socket.destroy();
  });

  onStopSignal(async () => {
    readiness.block(STOPPING);
    // These answers never end by themselves.
    if (parts.store) stopStreams(parts.store);
    await Promise.all([closeListening(server), parts.tick?.stop()]);
    await parts.next?.close();
    await closeStore();
    if (parts.store) markStopped(environment.databaseFile);
    log.info('stopped');
    await new Promise<void>((resolve) => log.flush(() => resolve()));
  });

  const store = await openCheckedStore(environment, readiness, log);
  parts.store = store;
  await checkNoDemoPassword(environment, store).catch(async (error: unknown) => {
    await closeStore();
    markStopped(environment.databaseFile);
    throw error;
  });
  await openDarkroom(environment.mediaDir, PICTURE_WORKER);
  parts.next = await startNext(environment, folder);
  parts.serving = await servingOf(environment, store, parts.next);
  await planRecurringJobs(store);
  parts.tick = startTick(store, jobHandlers(environment), log);
  readiness.clear(STARTING);
  announce(environment);
}

async function servingOf(environment: Environment, store: Store, next: RunningNext): Promise<Serving> {
  if (environment.mode === 'development') return { next: next.handle, front: null, previews: null };
  const handler: RequestListener = (request, response) => void next.handle(request, response);
  const render = rendererFor(handler, environment.baseUrl);
  const front = createFront({
    render,
    generations: await generationsOf(store),
    oldAddress: (pathname) => oldAddress(store, pathname),
  });
  return { next: next.handle, front, previews: createPreviewPages({ store, render, handler }) };
}

function readEnvironment(): Environment {
  const parsed = parseEnvironment(process.env);
  if (!parsed.ok) throw new RefusedToStartError(parsed.problems.join('; '));
  return parsed.value;
}
