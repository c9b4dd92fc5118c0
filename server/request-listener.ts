/**
 * The road of every request: named, checked, dressed with headers, and handed to whoever answers it.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isLoopbackHost } from '#lib/server/kernel/base-url.ts';
import type { Environment } from '#lib/server/kernel/environment.ts';
import { areaOf, type Area } from './areas.ts';
import { refusalOfBody } from './body-limit.ts';
import { addressReader } from './client-address.ts';
import { policyFor } from './content-security-policy.ts';
import type { Front } from './front.ts';
import { sendHealth } from './health.ts';
import { setInternalHeaders, stripInternalHeaders } from './inbound-headers.ts';
import { sendMedia } from './media-files.ts';
import { isOurOrigin, isReading } from './origin-check.ts';
import { sendPlainPage } from './plain-page.ts';
import type { PreviewPages } from './preview-pages.ts';
import { sendProblem, type Problem } from './problem.ts';
import type { Readiness } from './readiness.ts';
import { pathForLog, type Log } from './request-log.ts';
import { parseTarget, type Target } from './request-target.ts';
import { securityHeaders } from './security-headers.ts';

/** What answers, as far as the boot has come. */
export type Serving = {
  next: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | null;
  /** Null in development, where Next answers for the front too. */
  front: Front | null;
  /** Null in development too. */
  previews: PreviewPages | null;
};

export type ListenerParts = {
  settings: Pick<Environment, 'mode' | 'baseUrl' | 'mediaDir' | 'trustedProxies'>;
  log: Log;
  readiness: Readiness;
  serving: () => Serving;
};

const BAD_TARGET: Problem = { status: 400, code: 'bad-target' };
const NOT_ALLOWED: Problem = { status: 405, code: 'method-not-allowed' };
const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

export function createRequestListener(parts: ListenerParts): RequestListener {
  const { settings, log } = parts;
  const base = new URL(settings.baseUrl);
  const clientAddress = addressReader(settings.trustedProxies);

  return (request, response) => {
    const requestId = randomUUID();
    const target = parseTarget(request.url);
    const area = target ? areaOf(target.pathname) : 'api';
    const { policy, nonce } = policyFor(area, settings.mode === 'development');
    response.setHeader('x-request-id', requestId);
    for (const [name, value] of Object.entries(securityHeaders(area, settings.baseUrl, policy))) {
      response.setHeader(name, value);
    }
    logWhenDone(log, requestId, request, response, target);
    const problem = problemOf(request, target, settings.baseUrl);
    // A form of the desk, sent without script, is answered to a person.
    if (problem?.status === 413 && area !== 'api') return sendPlainPage(response, 413);
    if (problem || !target) return sendProblem(response, problem ?? BAD_TARGET);
    const elsewhere = canonicalAddress(request, target, area, base);
    if (elsewhere !== null) {
      response.writeHead(307, { location: elsewhere, 'cache-control': 'no-store' }).end();
      return;
    }
    const client = clientAddress(request.socket.remoteAddress, request.headers['x-forwarded-for']);
    const forNext = () => {
      stripInternalHeaders(request.headers);
      setInternalHeaders(request.headers, {
        base,
        path: target.path,
        clientAddress: client,
        requestId,
        policy,
        nonce,
      });
    };
    answer(parts, { request, response, target, area, client, forNext }).catch((error: unknown) => {
      log.error({ id: requestId, error: describe(error) }, 'request failed');
      if (response.headersSent) response.destroy();
      else if (area === 'api') sendProblem(response, { status: 500, code: 'failed' });
      else sendPlainPage(response, 500);
    });
  };
}

type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  target: Target;
  area: Area;
  /** The address at the other end, for limits. */
  client: string;
  /** Makes the request say to Next what we say, and nothing that only we may say. */
  forNext: () => void;
};

async function answer({ settings, readiness, serving }: ListenerParts, exchange: Exchange): Promise<void> {
  const { request, response, target, area, client } = exchange;
  const { next, front, previews } = serving();
  const isDevelopment = settings.mode === 'development';
  if (area === 'health') return sendHealth(response, target.pathname, readiness);
  if (area === 'media') {
    if (!isReading(request.method ?? '')) return sendProblem(response, NOT_ALLOWED);
    return sendMedia(request, response, target.pathname, settings.mediaDir);
  }
  if (!next) return sendPlainPage(response, 503);
  if (area === 'framework' && !mayAskFramework(target.pathname, isDevelopment)) {
    return sendProblem(response, { status: 404, code: 'not-found' });
  }
  if (area === 'front' && front) return front(request, response, target);
  if (area === 'preview' && previews) {
    return previews.link({ request, response, target, clientAddress: client });
  }
  exchange.forNext();
  if (area === 'frame' && previews) return previews.frame({ request, response, target });
  return next(request, response);
}

function logWhenDone(
  log: Log,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
  target: Target | null,
): void {
  const started = performance.now();
  const path = target ? pathForLog(target.pathname) : null;
  response.on('close', () => {
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const line = { id, method: request.method, path, status: response.statusCode, ms };
    // How long a page was open says nothing of how fast we are.
    if (isStream(response))
      return log.info({ ...line, ms: undefined, seconds: Math.round(ms / 1_000) }, 'stream');
    // 503 is an answer, not a failure: starting, stopping, or not ready.
    if (response.statusCode >= 500 && response.statusCode !== 503) log.error(line, 'request');
    else log.info(line, 'request');
  });
}

function isStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream');
}

function problemOf(request: IncomingMessage, target: Target | null, baseUrl: string): Problem | null {
  const method = request.method ?? '';
  if (!target) return BAD_TARGET;
  if (!METHODS.has(method)) return NOT_ALLOWED;
  if (!isReading(method) && !isOurOrigin(request.headers, baseUrl))
    return { status: 403, code: 'cross-site' };
  const body = refusalOfBody(request.headers, target.pathname);
  if (body === null) return null;
  // What was not read cannot be followed by another request.
  return {
    status: body,
    code: body === 413 ? 'too-large' : 'length-required',
    headers: { connection: 'close' },
  };
}

/** The image optimizer stays shut (T-11), and so does everything of the framework but its files. */
function mayAskFramework(pathname: string, isDevelopment: boolean): boolean {
  if (pathname.startsWith('/_next/image')) return false;
  return isDevelopment || pathname.startsWith('/_next/static/');
}

/** A page asked by another name of this machine: cookies and Origin are those of BASE_URL's name. */
function canonicalAddress(request: IncomingMessage, target: Target, area: Area, base: URL): string | null {
  const host = request.headers.host ?? '';
  if (host === base.host || !isLoopbackHost(base.hostname) || area === 'api' || area === 'health')
    return null;
  if (request.method !== 'GET' && request.method !== 'HEAD') return null;
  // After an action that redirects, Next asks us for that page by our address; a redirect to another
  // name would lose its cookies on the way, and sign the person out on the screen.
  if (request.headers.rsc !== undefined) return null;
  const asked = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
  if (!asked || !isLoopbackHost(asked.hostname) || asked.port !== base.port) return null;
  return `${base.origin}${target.path}${target.query && `?${target.query}`}`;
}

/** Class and place, without the message: that may quote what somebody wrote. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return [
    error.name,
    ...(error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 4),
  ].join('');
}
