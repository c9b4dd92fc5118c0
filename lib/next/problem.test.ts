import { expect, test } from 'vitest';
import { refuse } from '#lib/domain/kernel/result.ts';
import { problem } from './problem.ts';

test.each([
  ['signed-out', 401],
  ['role', 403],
  ['contributor', 403],
  ['not-found', 404],
  ['stale', 409],
  ['text-moved', 409],
  ['too-large', 413],
  ['bad-document', 422],
  ['incomplete', 422],
])('%s is %i', (code, status) => {
  expect(problem(refuse(code)).status).toBe(status);
});

test('carries the code and the facts, and is kept by nobody', async () => {
  const response = problem(refuse('incomplete', { missing: ['section'] }));
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(await response.json()).toEqual({
    type: 'about:blank',
    status: 422,
    code: 'incomplete',
    missing: ['section'],
  });
});
