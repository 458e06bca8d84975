import { defineConfig } from 'vitest/config';
import { soakOrShort } from '../toolchain/soak-or-short.ts';

export default defineConfig({
  test: {
    include: ['fuzz/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'results/fuzz.json' }]],
    // What hangs runs into it; what is slow on a busy machine does not.
    testTimeout: soakOrShort(300_000, 900_000),
  },
});
