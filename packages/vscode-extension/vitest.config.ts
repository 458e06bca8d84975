import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 300_000,
    include: ['{src,webview}/**/*.test.ts'],
    passWithNoTests: true,
    reporters: ['default', ['json', { outputFile: '../../tests/results/unit-vscode-extension.json' }]],
  },
});
