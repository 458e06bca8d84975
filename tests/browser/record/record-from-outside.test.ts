import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { typeLesson } from '../exercise-types/type-lesson.ts';
import { recordEarlier } from '../study-record.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench-fixture.ts';

/** What the tree tells of a section. */
async function told(open: OpenWorkbench, section: string): Promise<string | undefined> {
  const rows = await open.workbench.treeRows('Lesson');
  return rows.find(({ label }) => label === section)?.aria;
}

/** An exercise that was answered on another machine. */
const attempt = (exercise: string, picked: number) => ({
  days: 1,
  type: 'attempt',
  exercise,
  exerciseType: 'choice',
  response: { type: 'choice', picked: [picked] },
  score: 1,
  seed: 1,
  hints: 0,
  duration: 1000,
});

describe('a record that git or a sync tool brings into the folder', () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    // VS Code's watcher is blind here, as it is to what a new folder holds before it is watched itself.
    const settings = { 'files.watcherExclude': { '**/.marginalia/**': true } };
    open = await openWorkbench({ lesson: typeLesson, settings, openFile: 'lesson.md' });
    await open.workbench.runCommand('Marginalia: Focus on Lesson View');
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('shows while the window is open, its folder being new, and again when more comes', async () => {
    await expect.poll(() => told(open, 'The gate')).toContain('0 of');
    recordEarlier(open.folder, 'siege', [attempt('x-one', 1)]);
    await expect.poll(() => told(open, 'The gate')).toContain('1 of');
    recordEarlier(open.folder, 'siege', [attempt('x-several', 0)]);
    await expect.poll(() => told(open, 'The walls')).toContain('1 of');
  });
});
