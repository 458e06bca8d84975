import { expect, it } from 'vitest';
import { runInChild } from '../run-in-child.ts';
import type { EditMemory } from './measure-edit-memory.ts';
import { MEMORY_FLAGS } from './memory-section.ts';

const MEGABYTE = 1e6;

// 87 MB in the old generation when lessons were kept alive by what was known of them.
it('leaves nothing of the lessons that were typed over', async () => {
  const module = import.meta.resolve('./measure-edit-memory.ts');
  const memory: EditMemory = await runInChild(module, 'measureEditMemory', [400], undefined, MEMORY_FLAGS);
  expect(memory.old).toBeLessThan(20 * MEGABYTE);
  expect(memory.left).toBeLessThan(3 * MEGABYTE);
}, 120_000);
