/**
 * Nothing that is tested may dial out: not for a font, a check for updates or a link preview. The dialler
 * itself refuses every address but loopback, and what it refused is kept, so that code which swallows the
 * error still fails its test.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const refusals: string[] = [];

class DialRefusedError extends Error {}

/** What was refused since the last call. */
export function takeRefusals(): string[] {
  return refusals.splice(0);
}

export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(name);
}

function refuseUnlessLoopback(host: unknown): void {
  if (host === undefined || host === null || host === '') return; // Node's own default is localhost
  const name = typeof host === 'string' ? host : JSON.stringify(host);
  if (isLoopback(name)) return;
  refusals.push(name);
  throw new DialRefusedError(`tests may not dial ${name}`);
}

/** TCP, TLS, HTTP and fetch all end in Socket.connect; UDP and name look-ups have doors of their own. */
export function refuseDials(): void {
  guard(net.Socket.prototype, 'connect', hostOfConnect);
  guard(dgram.Socket.prototype, 'connect', ([, address]) => address);
  guard(dgram.Socket.prototype, 'send', (args) => args.slice(1).find((arg) => typeof arg === 'string'));
  for (const lookups of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    const names = Object.keys(Object.getOwnPropertyDescriptors(lookups)) as never[];
    for (const name of names.filter((key) => /^(lookup|resolve|reverse)/.test(key))) {
      guard(lookups, name, ([host]) => host);
    }
  }
}

/** Puts the check in front of `owner[name]`. */
function guard<T extends object>(owner: T, name: keyof T, hostOf: (args: unknown[]) => unknown): void {
  const original = owner[name] as (...args: unknown[]) => unknown; // only functions are named above
  if (typeof original !== 'function') return;
  const guarded = function (this: unknown, ...args: unknown[]): unknown {
    refuseUnlessLoopback(hostOf(args));
    return original.apply(this, args);
  };
  Object.defineProperty(owner, name, { value: guarded, configurable: true, writable: true });
}

/** connect(options), connect(port, host?), connect(path); net.connect hands over [options] as one array. */
function hostOfConnect(args: unknown[]): unknown {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === 'object' && first !== null) {
    const options = first as { host?: unknown; path?: unknown; port?: unknown }; // net.SocketConnectOpts
    return options.port === undefined && options.path !== undefined ? undefined : options.host;
  }
  return typeof second === 'string' ? second : undefined;
}
