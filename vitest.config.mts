import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'test/workspaces/**'],
    // Many tests start the built command line in a process of its own.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
