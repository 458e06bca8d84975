import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 300_000,
    include: ['{bench,contract,toolchain,vscode-host}/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'results/contract.json' }]],
  },
});
