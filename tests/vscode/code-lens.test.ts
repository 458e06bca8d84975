import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { open, remove, workspaceUri } from './workspace-files.ts';

/** The lenses over a heading of a file, from left to right. */
async function lensesOver(path: string, heading: string): Promise<vscode.CodeLens[]> {
  const { document } = await open(path);
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
  );
  return lenses.filter(({ range }) => document.lineAt(range.start.line).text.endsWith(` ${heading}`));
}

const titles = (lenses: readonly vscode.CodeLens[]) => lenses.map(({ command }) => command?.title);

describe('CodeLens', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(() => remove('.marginalia').catch(() => undefined));

  it('says over an exercise what it counts, and runs it', async () => {
    const lenses = await lensesOver('exercises.md', 'The vote in four words');
    assert.deepEqual(titles(lenses), ['$(play) Try', '2 points']);
    const { command, arguments: args = [] } = lenses[0]?.command ?? {};
    await vscode.commands.executeCommand(command ?? '', ...args);
    await eventually('the exercise', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ label }) => label === 'The vote in four words'),
    );
  });

  it('opens the answer to a question, and knows when there is one', async () => {
    const heading = 'Why did speed matter so much?';
    const [answer] = await lensesOver('questions.md', heading);
    assert.equal(answer?.command?.title, '$(edit) Answer');
    await vscode.commands.executeCommand(
      answer?.command?.command ?? '',
      ...(answer?.command?.arguments ?? []),
    );
    const editor = vscode.window.activeTextEditor;
    assert.equal(
      editor?.document.uri.toString(),
      workspaceUri('.marginalia', 'workbook', 'korea-1950.md').toString(),
    );
    await editor?.edit((edit) => edit.insert(editor.selection.active, 'Before the Americans came.'));
    await editor?.document.save();
    await eventually('the other title', async () => {
      const now = titles(await lensesOver('questions.md', heading));
      return now[0] === '$(edit) Continue answer' && now[1] === 'answered';
    });
  });
});
