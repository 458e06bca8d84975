#!/usr/bin/env node
// A stand-in for the VS Code desktop executable. It takes that program's command line, shows the workbench in a
// headless browser and ends with the extension tests' exit code: made for runTests() of @vscode/test-electron.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledNode } from '../../toolchain/bundled-node.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const node = bundledNode(join(here, '..', '..', '..'));
if (process.features.typescript) {
  await import('../src/code/run.ts');
} else if (node) {
  const result = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = result.status ?? 1;
} else {
  console.error('Node 22.18 or newer is needed. Run: npm ci');
  process.exitCode = 1;
}
