import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['browser/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'results/browser.json' }]],
    // One workbench at a time: on a small machine two of them only slow each other down.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
