import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['cli/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'results/cli.json' }]],
    testTimeout: 600_000,
    hookTimeout: 240_000,
  },
});
