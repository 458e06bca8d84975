import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { open } from './workspace-files.ts';

describe('commands', () => {
  it('are all there', async () => {
    await vscode.extensions.getExtension('marginalia.marginalia')?.activate();
    const known = await vscode.commands.getCommands(true);
    const { packageJSON } = vscode.extensions.getExtension('marginalia.marginalia') ?? {};
    const contributed = packageJSON.contributes.commands.map(({ command }: { command: string }) => command);
    assert.isAbove(contributed.length, 4);
    assert.includeMembers(known, contributed);
  });

  it('open the reader in a tab named after the lesson', async () => {
    await open('lesson.md');
    await vscode.commands.executeCommand('marginalia.openReaderToSide');
    await eventually('the tab', () =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .some((tab) => tab.label === 'Stalin and the Korean War'),
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const name of ['writing-a-lesson', 'korea-1950'])
    it(`open the sample lesson ${name}, which needs no folder`, async () => {
      await vscode.commands.executeCommand('marginalia.openSampleLesson', name);
      await vscode.commands.executeCommand('marginalia.openSource');
      assert.include(
        vscode.window.activeTextEditor?.document.uri.path ?? '',
        `/dist/lessons/${name}/lesson.md`,
      );
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });
});
