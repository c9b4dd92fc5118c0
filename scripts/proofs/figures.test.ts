import { describe, expect, it } from 'vitest';
import { figuresOf, pageOfProofs } from './figures.ts';

describe('figures', () => {
  it('are what the proof counted', async () => {
    const figures = { passed: 50, failed: 0, saves: 1204 };
    expect(await figuresOf(async () => figures)).toEqual(figures);
  });

  it('may be none, with a reason', async () => {
    const skipped = { passed: 0, failed: 0, skipped: 'strace is not on this machine' };
    expect(await figuresOf(async () => skipped)).toEqual(skipped);
  });

  it('of nothing are a failure', async () => {
    expect((await figuresOf(async () => ({ passed: 0, failed: 0 }))).failed).toBe(1);
  });

  it('of a proof that threw are a failure', async () => {
    const figures = await figuresOf(() => Promise.reject(new Error('the server exited with 1')));
    expect(figures).toEqual({ passed: 0, failed: 1, problem: 'Error: the server exited with 1' });
  });

  it('stand on a page with date and commit', () => {
    const page = pageOfProofs(
      [
        {
          name: 'kill',
          promise: 'No save is lost.',
          figures: { passed: 50, failed: 0, saves: 9 },
          seconds: 3.21,
        },
      ],
      { at: '2026-11-23T10:00:00.000Z', commit: 'abc' },
    );
    expect(page).toContain('on 2026-11-23 at commit abc');
    expect(page).toContain('- held: 50\n- broken: 0\n- saves: 9\n- seconds: 3.2\n');
  });
});
