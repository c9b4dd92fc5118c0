import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,components,db,lib,scripts,server,bench}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['scripts/house/refuse-dials-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
