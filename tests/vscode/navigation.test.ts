import { assert } from 'chai';
import * as vscode from 'vscode';
import { open, positionIn } from './workspace-files.ts';

describe('travelling between markers and notes', () => {
  it('leads from a marker to its note', async () => {
    const { document } = await open('lesson.md');
    const [target] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionIn(document, '[^97]'),
    );
    assert.exists(target);
    assert.isTrue(document.getText(target?.targetRange).startsWith('[^97]: '));
  });

  it('leads from a note back to its marker', async () => {
    const { document } = await open('lesson.md');
    const [target] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionIn(document, '[^97]:').translate(0, -1),
    );
    assert.equal(document.getText(target?.targetRange), '[^97]');
  });

  it('lists every place that cites a note', async () => {
    const { document } = await open('lesson.md');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionIn(document, '[^97]'),
    );
    assert.includeMembers(
      found.map(({ range }) => document.getText(range)),
      ['[^97]', '97'],
    );
  });
});
