import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that leave nothing behind in the modules they load: these are loaded once a worker, not once a file. */
const sharing = ['activities', 'cli/output', 'client', 'files', 'policies', 'records', 'settings', 'web'].map(
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
          name: 'apart',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...sharing],
        },
      },
      { extends: true, test: { name: 'sharing', include: sharing, isolate: false } },
    ],
  },
});
