#!/usr/bin/env node
// Plain JavaScript that any Node can read, so that one which is too old hears of it in a sentence.
import { existsSync } from 'node:fs';

const OLDEST = 22;

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(`Marginalia needs Node ${OLDEST} or newer; this is Node ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  // A checkout that has not been built runs from its sources.
  const built = new URL('../dist/command/main.js', import.meta.url);
  const { main } = await import(
    existsSync(built) ? built.href : new URL('../src/cli/main.ts', import.meta.url).href
  );
  await main();
}
