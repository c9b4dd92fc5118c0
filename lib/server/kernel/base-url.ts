/** Where the site is: https, or plain http on this very machine. */

/** True for the names and addresses by which a machine calls itself. */
export function isLoopbackHost(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    hostname === '::1' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}

export function problemOfBaseUrl(value: string): string | null {
  if (!URL.canParse(value)) return 'BASE_URL must be a URL, as https://news.example';
  const url = new URL(value);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    return 'BASE_URL must be an origin without a path, as https://news.example';
  }
  if (url.protocol === 'https:') return null;
  if (url.protocol === 'http:' && isLoopbackHost(url.hostname)) return null;
  return 'BASE_URL must be https, or http on localhost';
}
