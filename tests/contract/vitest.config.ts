import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{contract,toolchain,vscode-host}/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'results/contract.json' }]],
  },
});
