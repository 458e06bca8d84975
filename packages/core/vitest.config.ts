import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,page,player}/**/*.test.ts'],
    setupFiles: ['fixed-seed.ts'],
    // Time enough for a machine that does much else: a test ends because its work ends.
    testTimeout: 600_000,
    // Core keeps no state between tests, and a worker for each file takes longer than the tests themselves.
    isolate: false,
    reporters: ['default', ['json', { outputFile: '../../tests/results/unit-core.json' }]],
  },
});
