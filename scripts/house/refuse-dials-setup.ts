import { afterEach, expect } from 'vitest';
import { refuseDials, takeRefusals } from './refuse-dials.ts';

refuseDials();
afterEach(() => expect(takeRefusals(), 'a test dialled out').toEqual([]));
