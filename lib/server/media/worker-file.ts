import path from 'node:path';

/**
 * The file that the darkroom's processes run. Node loads it from the sources, so only what Node itself
 * loads may ask for it: in what Next has bundled, this file is somewhere else.
 */
export const PICTURE_WORKER = path.join(import.meta.dirname, 'picture-worker.ts');
