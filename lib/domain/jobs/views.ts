import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/ids.ts';
import type { JobKind } from './vocabulary.ts';

/** A job that was given up; its payload stays out of the view, for it may hold an address or a link. */
export type DeadJob = {
  id: Id;
  kind: JobKind;
  attempts: number;
  lastError: string;
  createdAt: Instant;
  finishedAt: Instant;
};
