import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that start no process of their own: they share the modules they load. */
const quick = ['policies', 'web', 'settings', 'files', 'cli/output'].map(
  (folder) => `test/${folder}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 3,
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'processes',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...quick],
        },
      },
      { extends: true, test: { name: 'quick', include: quick, isolate: false } },
    ],
  },
});
