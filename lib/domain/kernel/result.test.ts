import { expect, it } from 'vitest';
import { ok, refuse } from './result.ts';

it('an outcome is plain data, so that it crosses to a browser as it is', () => {
  expect(structuredClone(ok({ id: 'a' }))).toEqual({ ok: true, value: { id: 'a' } });
  expect(ok()).toEqual({ ok: true, value: undefined });
  expect(refuse('stale')).toEqual({ ok: false, code: 'stale' });
  expect(refuse('stale', { current: 7 })).toEqual({ ok: false, code: 'stale', current: 7 });
});
