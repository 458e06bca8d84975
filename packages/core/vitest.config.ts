import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,webview}/**/*.test.ts'],
    passWithNoTests: true,
    reporters: ['default', ['json', { outputFile: '../../tests/results/unit-core.json' }]],
  },
});
