import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 300_000,
    // Nothing keeps state between tests, and what is loaded for one file stays loaded for the next.
    isolate: false,
    include: ['{src,webview}/**/*.test.ts'],
    passWithNoTests: true,
    reporters: ['default', ['json', { outputFile: '../../tests/results/unit-vscode-extension.json' }]],
  },
});
