import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['contract/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'results/contract.json' }]],
  },
});
