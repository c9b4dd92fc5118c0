import type { Id } from '#lib/domain/kernel/ids.ts';

/** An id made in the browser. (`randomUUID` is missing where a page came without TLS.) */
export function newId(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
