import { defineConfig } from 'vitest/config';
import { JsonResult } from '../toolchain/json-result.ts';

const PAGES = 'browser/*-page/**/*.test.ts';

/** What both projects keep to. One process runs file after file: what it has loaded stays loaded. */
const shared = {
  isolate: false,
  // Several processes stand between a key and the picture. A test that passes only the second time is listed at the end.
  retry: 1,
  testTimeout: 240_000,
  hookTimeout: 300_000,
  // The default of a second is not enough for a click that goes through three processes of a busy machine.
  expect: { poll: { timeout: 60_000, interval: 100 } },
};

export default defineConfig({
  test: {
    reporters: ['default', new JsonResult({})],
    outputFile: { json: 'results/browser.json' },
    // Two at a time, however many cores there are: a workbench alone is five processes. `npm test` has one for each task.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'pages',
          include: [PAGES],
          globalSetup: ['browser/shared-browser.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'workbench',
          include: ['browser/**/*.test.ts'],
          exclude: [PAGES],
          globalSetup: ['browser/shared-browser.ts', 'browser/shared-profile.ts'],
        },
      },
    ],
  },
});
