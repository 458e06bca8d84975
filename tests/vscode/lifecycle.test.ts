import { assert } from 'chai';
import * as vscode from 'vscode';
import { heldExtension } from './held/held-extension.ts';

describe('the extension, deactivated and activated again', () => {
  it('leaves nothing', async () => {
    const held = heldExtension();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri;
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'lesson.md'));
    await vscode.commands.executeCommand('marginalia.openReaderToSide');
    assert.isNotEmpty(held.creations.left());
    const before = held.creations.left(); const subs = (held as any).subs();
    await held.deactivate();
    const after = held.creations.left(); console.log('SUBS', subs, 'GONE', before.filter((x) => !after.includes(x)).join('\n'));
    assert.deepEqual(held.creations.left(), []);
  });
});
