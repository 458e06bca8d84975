import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLesson } from '@marginalia/core';
import { editionFolder } from '@marginalia/core/school';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExercisePane } from './exercise-pane.ts';
import { typeLesson } from './exercise-types/type-lesson.ts';
import { answerMessage, hearMessage } from './messages.ts';
import { recorded } from './study-record.ts';
import { type OpenWorkbench, openWorkbench } from './workbench-fixture.ts';

describe('an edition with sealed keys', () => {
  let open: OpenWorkbench;
  let pane: ExercisePane;
  let code: string;

  beforeAll(async () => {
    const files = Object.entries(typeLesson.files).map(([path, text]) => ({ path, text }));
    const edition = await editionFolder(parseLesson(files).lesson, { keys: 'sealed', media: new Map() });
    code = edition.code ?? '';
    open = await openWorkbench({
      lesson: {
        name: 'edition',
        files: Object.fromEntries(edition.files.map(({ path, text }) => [path, String(text)])),
      },
    });
    pane = new ExercisePane(open.workbench);
  });
  afterAll(() => open.dispose());
  beforeEach(() => open.pictureOnFailure());

  it('keeps an answer without grading it, and says so', async () => {
    await pane.run('Short');
    await open.page.keyboard.type('June');
    await open.page.keyboard.press('Control+Enter');
    expect(await pane.verdict()).toContain('not graded yet');
    await expect.poll(() => recorded(open.folder, 'attempt')).toMatchObject([{ score: null }]);
  });

  it('grades and explains it once the keys are opened with the code', async () => {
    await open.workbench.runCommand('Marginalia: Open Keys…');
    await open.workbench.quickInput.fill(code);
    await open.page.keyboard.press('Enter');
    const question = open.page.getByRole('dialog').filter({ hasText: 'Answers to grade: 1' });
    await question.getByRole('button', { name: 'Open Keys' }).click();
    await answerMessage(open.workbench, 'Answers graded: 1', 'Show Grades');
    await open.page.locator('.editor-instance .view-lines').filter({ hasText: 'Short: 1 of 1' }).waitFor();
    await expect.poll(() => recorded(open.folder, 'attempt')).toMatchObject([{ score: null }, { score: 1 }]);
    expect(readFileSync(join(open.folder, 'lesson.md'), 'utf8')).toContain('June');
  });

  it('is answered and graded as any lesson from then on', async () => {
    await pane.run('Short');
    await open.page.keyboard.type('May');
    await open.page.keyboard.press('Control+Enter');
    expect(await pane.verdict()).toBe('Not right: 0 of 1.');
    await open.workbench.runCommand('Marginalia: Open Keys…');
    await hearMessage(open.workbench, 'are open already');
  });
});
