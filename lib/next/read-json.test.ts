import { expect, test } from 'vitest';
import { readJson } from './read-json.ts';

const put = (body: string | Uint8Array<ArrayBuffer> | null) =>
  new Request('http://localhost/', { method: 'PUT', ...(body === null ? {} : { body }) });

test('reads what fits', async () => {
  expect(await readJson(put('{"a":"é"}'), 100)).toEqual({ ok: true, value: { a: 'é' } });
});
test('stops at what is too long', async () => {
  expect(await readJson(put(`"${'x'.repeat(200)}"`), 100)).toMatchObject({ code: 'too-large' });
});
test.each([['not json'], [''], [null], [new Uint8Array([0x22, 0xff, 0x22])]])('refuses %j', async (body) => {
  expect(await readJson(put(body), 100)).toMatchObject({ code: 'bad-input' });
});
