import { expect, test } from 'vitest';
import { addressReader } from './client-address.ts';

const PROXIES = ['10.0.0.0/8', '192.0.2.1', 'fd00::/8'];

test.each([
  ['no proxy named: the peer, whatever it says', [], '203.0.113.5', '6.6.6.6', '203.0.113.5'],
  ['a peer that is no proxy', PROXIES, '203.0.113.5', '6.6.6.6', '203.0.113.5'],
  ['a proxy', PROXIES, '10.0.0.1', '203.0.113.5', '203.0.113.5'],
  ['the client wrote the rest', PROXIES, '10.0.0.1', '6.6.6.6, 203.0.113.5', '203.0.113.5'],
  ['through two proxies', PROXIES, '10.0.0.1', '6.6.6.6, 203.0.113.5, 192.0.2.1', '203.0.113.5'],
  ['a proxy that says nothing', PROXIES, '10.0.0.1', undefined, '10.0.0.1'],
  ['nothing but proxies', PROXIES, '10.0.0.1', '10.0.0.2', '10.0.0.2'],
  ['nonsense ends the belief', PROXIES, '10.0.0.1', '203.0.113.5, unknown', '10.0.0.1'],
  ['IPv4 in IPv6', PROXIES, '::ffff:10.0.0.1', '203.0.113.5', '203.0.113.5'],
  ['IPv6', PROXIES, 'fd00::1', '2001:db8::5', '2001:db8::5'],
])('%s', (_name, proxies, peer, forwarded, address) => {
  expect(addressReader(proxies)(peer, forwarded)).toBe(address);
});
