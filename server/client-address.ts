/**
 * Who is at the other end, for limits. X-Forwarded-For is believed only from a proxy that the
 * operator named, and only its right-most hop that is no such proxy: everything left of it was
 * written by the client (T-31).
 */
import { BlockList, isIP } from 'node:net';

export type AddressReader = (peer: string | undefined, forwarded: string | string[] | undefined) => string;

export function addressReader(trustedProxies: readonly string[]): AddressReader {
  const trusted = new BlockList();
  for (const entry of trustedProxies) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

  return (peer, forwarded) => {
    let address = plain(peer ?? '');
    if (!isTrusted(address)) return address;
    const hops = [forwarded ?? []]
      .flat()
      .join(',')
      .split(',')
      .map((hop) => plain(hop.trim()));
    for (const hop of hops.reverse()) {
      if (isIP(hop) === 0) return address;
      address = hop;
      if (!isTrusted(hop)) return hop;
    }
    return address;
  };
}

/** IPv4 written as IPv6 (`::ffff:10.0.0.1`) is the same address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
