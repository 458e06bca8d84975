import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

describe('mistakes of an author', () => {
  let open: OpenWorkbench;
  let sound: string;
  const file = () => join(open.folder, 'lesson.md');

  beforeAll(async () => {
    open = await openWorkbench();
    sound = readFileSync(file(), 'utf8');
    await open.workbench.runAndPick('Marginalia: Open Lesson…', 'korea-1950');
    await open.workbench.treeRows('Lesson');
    await open.workbench.runCommand('Problems: Focus on Problems View');
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  const problem = (text: string | RegExp) =>
    open.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text }).first();

  it.each([
    [
      'front matter that is no YAML',
      (text: string) => text.replace(/^title:.*$/m, 'title: [Stalin'),
      /front matter/i,
    ],
    ['a lesson without a title', (text: string) => text.replace(/^title:.*\n/m, ''), /title/i],
    ['a marker without a note', (text: string) => `${text}\nOne more.[^404]\n`, /404/],
    ['a note that is written twice', (text: string) => `${text}\n[^95]: Again.\n`, /95/],
    [
      'an unknown mark',
      (text: string) => text.replace('<!-- section id=cost -->', '<!-- section id=cost colour=red -->'),
      /colour/,
    ],
  ])('shows %s in the Problems panel and in the tree, until it is mended', async (_, spoil, words) => {
    const { workbench } = open;
    writeFileSync(file(), spoil(sound));
    await problem(words).waitFor();
    await workbench.treeRow('Lesson', 'Problems').waitFor();
    await workbench.treeRow('Lesson', words).waitFor();
    writeFileSync(file(), sound);
    await problem(words).waitFor({ state: 'detached' });
    await workbench.treeRow('Lesson', 'Problems').waitFor({ state: 'detached' });
  });
});
