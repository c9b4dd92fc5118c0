/**
 * One address, one recipient. An address is normalised before it is judged (judging first let a
 * full-width ＠ or a comma through elsewhere: GHSA-7rqj-j65f-68wh, CVE-2022-35924), and only plain
 * ASCII `local@host.tld` is an address here: no quotes, comments, lists or display names. What this
 * function answers is what is stored, compared and written to.
 */
import { z } from 'zod';
import { ok, refuse, type Ok, type Refusal } from '../kernel/result.ts';

const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const PLAIN_LOCAL_PART = /^[a-z0-9_+'-]+(\.[a-z0-9_+'-]+)*$/;
const PLAIN_HOST = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
const address = z.email();

export type BadAddress = Refusal<'not-an-address'>;

export function parseEmail(text: string): Ok<string> | BadAddress {
  if (text.length > LONGEST_ADDRESS * 2 || CONTROL.test(text)) return refuse('not-an-address');
  const email = text.normalize('NFKC').trim().toLowerCase();
  const at = email.indexOf('@');
  const fits = email.length <= LONGEST_ADDRESS && at <= LONGEST_LOCAL_PART;
  const isPlain =
    PLAIN_LOCAL_PART.test(email.slice(0, Math.max(at, 0))) && PLAIN_HOST.test(email.slice(at + 1));
  return fits && isPlain && address.safeParse(email).success ? ok(email) : refuse('not-an-address');
}
