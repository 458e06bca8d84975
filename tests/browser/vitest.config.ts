import { defineConfig } from 'vitest/config';
import { JsonResult } from '../toolchain/json-result.ts';

export default defineConfig({
  test: {
    include: ['browser/**/*.test.ts'],
    reporters: ['default', new JsonResult({ outputFile: 'results/browser.json' })],
    // One workbench at a time: on a small machine two of them only slow each other down.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // The default of a second is not enough for a click that goes through three processes of a busy machine.
    expect: { poll: { timeout: 30_000, interval: 100 } },
  },
});
