/** Every property of a merge, over as many texts as are asked for. */
import { MERGE_PROPERTIES } from '#lib/domain/stories/arbitrary-merge.ts';
import type { Figures } from './figures.ts';

export function mergeRuns(runs: number): Figures {
  const figures: Figures = { passed: 0, failed: 0 };
  for (const { name, hold } of MERGE_PROPERTIES) {
    try {
      hold(runs);
      figures.passed += runs;
      figures[name] = runs;
    } catch (error) {
      figures.failed += 1;
      figures[name] = String(error);
    }
  }
  return figures;
}
