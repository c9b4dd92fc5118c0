import { describe, expect, it } from 'vitest';
import { pageOfProofs, parseFigures } from './figures.ts';

describe('figures', () => {
  it('are the last line', () => {
    expect(parseFigures('killing\n{"passed":50,"failed":0,"saves":1204}\n', 0)).toEqual({
      passed: 50,
      failed: 0,
      saves: 1204,
    });
  });

  it.each([
    ['nothing', '', 0],
    ['no JSON', 'all good', 0],
    ['another shape', '{"ok":true}', 0],
    ['figures before a crash', '{"passed":50,"failed":0}', 1],
    ['no count at all', '{"passed":0,"failed":0}', 0],
  ])('of %s are a failure', (_name, output, exit) => {
    expect(parseFigures(output, exit).failed).toBe(1);
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
