import { runInChild } from '../run-in-child.ts';
import type { Section } from '../section.ts';
import type { EditMemory } from './measure-edit-memory.ts';

const EDITS = 5_000;
/** The young generation keeps its size, so that a run collects it at the same edits as every other. */
export const MEMORY_FLAGS = ['--expose-gc', '--max-semi-space-size=16', '--min-semi-space-size=16'] as const;

/** What stays in memory while somebody types. */
export const memorySection: Section = {
  name: 'memory',
  title: `Memory after ${EDITS} edits of a lesson, each with what its views ask for`,
  async run(report) {
    report.progress(`${EDITS} edits`);
    const file = import.meta.resolve('./measure-edit-memory.ts');
    const { old, left }: EditMemory = await runInChild(
      file,
      'measureEditMemory',
      [EDITS],
      undefined,
      MEMORY_FLAGS,
    );
    const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
    report.row('Old generation, before it is collected', megabytes(old), 'at most 60 MB', old <= 60e6);
    report.row('After a full collection', megabytes(left), 'at most 3 MB', left <= 3e6);
  },
};
