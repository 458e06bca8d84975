import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['fuzz/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'results/fuzz.json' }]],
    // What hangs runs into it; what is slow on a busy machine does not.
    testTimeout: 300_000,
  },
});
