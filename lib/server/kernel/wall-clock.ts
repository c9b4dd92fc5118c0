/** The one place where the wall clock enters the product. */
import { readFileSync } from 'node:fs';
import type { Clock } from '#lib/domain/kernel/clock.ts';

/** The wall clock, or, in tests only, the ISO instant that stands in `clockFile` when asked. */
export function wallClock(clockFile?: string): Clock {
  if (!clockFile) return () => new Date().toISOString();
  return () => new Date(readFileSync(clockFile, 'utf8').trim()).toISOString();
}
