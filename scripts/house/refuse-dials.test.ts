import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import { describe, expect, it } from 'vitest';
import { isLoopback, takeRefusals } from './refuse-dials.ts';

describe('in tests the dialler refuses', () => {
  const dials: [string, () => unknown, refused: string][] = [
    ['a TCP connection', () => net.connect(80, '192.0.2.1'), '192.0.2.1'],
    ['a TCP connection by options', () => net.connect({ port: 80, host: 'example.org' }), 'example.org'],
    ['a socket of one’s own', () => new net.Socket().connect(25, 'mail.example.org'), 'mail.example.org'],
    ['a TLS connection', () => tls.connect({ port: 443, host: '198.51.100.7' }), '198.51.100.7'],
    ['a datagram', () => dgram.createSocket('udp4').send('x', 53, '192.0.2.53'), '192.0.2.53'],
    ['a name look-up', () => dns.lookup('example.org', () => undefined), 'example.org'],
    ['a name look-up by promise', () => dns.promises.lookup('example.org'), 'example.org'],
    ['a resolver', () => new dns.Resolver().resolve4('example.org', () => undefined), 'example.org'],
    ['the metadata address', () => net.connect(80, '169.254.169.254'), '169.254.169.254'],
  ];
  it.each(dials)('%s', (_name, dial, refused) => {
    expect(dial).toThrow(/may not dial/);
    expect(takeRefusals()).toEqual([refused]);
  });

  it('fetch, also where the error is swallowed', async () => {
    await fetch('http://192.0.2.1/').catch(() => undefined);
    expect(takeRefusals()).toEqual(['192.0.2.1']);
  });
});

describe('in tests the dialler allows', () => {
  it('loopback', async () => {
    const server = http.createServer((_request, response) => response.end('here'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as net.AddressInfo; // it listens on TCP
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe('here');
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
    server.closeAllConnections();
    server.close();
    expect(takeRefusals()).toEqual([]);
  });

  it.each([
    ['localhost', true],
    ['LOCALHOST', true],
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['[::1]', true],
    ['::ffff:127.0.0.1', true],
    ['127.0.0.1.example.org', false],
    ['localhost.example.org', false],
    ['0.0.0.0', false],
    ['10.0.0.1', false],
    ['2130706433', false],
  ])('%s: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
