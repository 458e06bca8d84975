import { parseLesson } from '@marginalia/core';
import { presentExercise } from '@marginalia/core/desk';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { open, positionIn, remove, workspaceUri, write } from './workspace-files.ts';

/** What people, phones and word processors make of the key mark. */
const doubts = [
  '<!– key –>',
  '<!-- kye -->',
  '\\<!-- key -->',
  '<!-- answer -->',
  '    <!-- key -->',
  '**Answer:**',
];
const passage =
  '---\ntitle: The flood\nid: flood\nparts: [questions.md, exercises.md]\n---\n\n## Night\n<!-- section id=night -->\n\nThe wind rose.[^1]\n\n[^1]: A note.\n';
const questions = (mark: string) =>
  `# Questions\n\n## Why so late?\n<!-- question id=q-late section=night -->\n\nFind two reasons.\n\n> [!TIP]\n> Read again.\n\n${mark}\n\nSECRET of a key.[^k]\n\n[^k]: SECRET of its note.\n`;
const keys: Readonly<Record<string, string>> = {
  short: '- SECRET',
  evidence: '> SECRET words',
  essay: '| What | Good | Fair |\n|---|---|---|\n| SECRET | SECRET | SECRET |',
  argument: '| What | Good | Fair |\n|---|---|---|\n| SECRET | SECRET | SECRET |',
};
const exercises = (mark: string) =>
  Object.entries(keys)
    .map(
      ([type, key]) =>
        `## A task: ${type}\n<!-- exercise id=x-${type} type=${type} section=night -->\n\nDo it.\n\n${mark}\n\n${key}\n`,
    )
    .join('\n');

describe('what stands behind a key mark in doubt', () => {
  for (const mark of doubts)
    it(`is on no page of an exercise: ${mark.trim()}`, () => {
      const { lesson } = parseLesson([
        { path: 'lesson.md', text: passage },
        { path: 'exercises.md', text: `# Exercises\n\n${exercises(mark)}` },
      ]);
      assert.lengthOf(lesson.exercises, 4);
      for (const exercise of lesson.exercises) {
        const { exercise: page } = presentExercise(lesson, exercise, 1, {}, '');
        assert.notInclude(JSON.stringify(page), 'SECRET');
        assert.include(page.promptHtml, 'Do it.');
      }
    });

  it('is in no hover, hint, lens, outline or workbook of VS Code', async () => {
    await write('flood/lesson.md', passage);
    await write('flood/questions.md', questions('<!– key –>'));
    await write('flood/exercises.md', `# Exercises\n\n${exercises('<!-- kye -->')}`);
    const { document } = await open('flood/questions.md');
    const ask = <T>(command: string, ...args: unknown[]) =>
      vscode.commands.executeCommand<T>(command, document.uri, ...args);
    const seen = await Promise.all([
      ask('vscode.executeHoverProvider', positionIn(document, 'q-late')),
      ask('vscode.executeHoverProvider', positionIn(document, 'Find two')),
      ask('vscode.executeCodeLensProvider'),
      ask('vscode.executeDocumentSymbolProvider'),
    ]);
    assert.notInclude(JSON.stringify(seen), 'SECRET');
    assert.include(JSON.stringify(seen), 'Why so late?');
    await vscode.commands.executeCommand('marginalia.showQuestionHint', {
      lesson: 'flood',
      question: 'q-late',
    });
    await vscode.commands.executeCommand('marginalia.answerQuestion', {
      kind: 'question',
      id: 'question-q-late',
    });
    const workbook = await eventually('the workbook', () =>
      vscode.window.visibleTextEditors
        .map(({ document: { uri, getText } }) => ({ uri, text: getText() }))
        .find(({ text }) => text.includes('answer question=q-late')),
    );
    assert.notInclude(workbook.text, 'SECRET');
    assert.equal(workbook.uri.toString(), workspaceUri('.marginalia', 'workbook', 'flood.md').toString());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('flood');
    await remove('.marginalia').catch(() => undefined);
  });
});
