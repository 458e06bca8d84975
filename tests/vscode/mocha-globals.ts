// Mocha's browser build runs in both extension hosts: it needs neither Node nor a page. This module is evaluated
// before the suites, which use its describe() and it().
import 'mocha/mocha.js';
import { cleanWindow } from './clean-window.ts';

mocha.setup({
  ui: 'bdd',
  timeout: 120_000,
  // What passes only the second time is told at the end of `npm test`.
  retries: 1,
  reporter: class {} as unknown as Mocha.ReporterConstructor,
});

const { describe } = globalThis;
/** Each suite begins with a clean window, before all hooks of its own. */
globalThis.describe = Object.assign(
  (title: string, body: (this: Mocha.Suite) => void) =>
    describe(title, function () {
      if (this.parent?.root) before(cleanWindow);
      body.call(this);
    }),
  describe,
) as typeof describe;
