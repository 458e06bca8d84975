import { assert } from 'chai';
import * as vscode from 'vscode';
import { extensionHost } from './this-run.ts';

describe('the extension', () => {
  it('runs in the extension host that this run is about', () => {
    assert.equal(typeof process === 'undefined' ? 'web' : 'node', extensionHost);
  });

  it('is present and activates', async () => {
    const extension = vscode.extensions.getExtension('marginalia.marginalia');
    assert.exists(extension);
    await extension.activate();
    assert.isTrue(extension.isActive);
  });

  it('opens on a lesson', async () => {
    const lessons = await vscode.workspace.findFiles('**/lesson.md');
    assert.lengthOf(lessons, 1);
  });
});
