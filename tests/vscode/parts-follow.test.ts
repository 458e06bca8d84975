import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { remove, workspaceUri, write } from './workspace-files.ts';

describe('a part that gets another name', () => {
  after(() => remove('parted'));

  it('keeps its place in the lesson, and the links to it', async () => {
    await write(
      'parted/lesson.md',
      '---\ntitle: Parted\nid: parted\nparts: [talk.md]\n---\n\n## Night\n<!-- section id=night -->\n\nSee [the questions](talk.md#why).\n',
    );
    await write('parted/talk.md', '# Talk\n\n## Why?\n<!-- question id=why section=night -->\n\nSay why.\n');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(workspaceUri('parted', 'talk.md'), workspaceUri('parted', 'questions.md'));
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    const lesson = await vscode.workspace.openTextDocument(workspaceUri('parted', 'lesson.md'));
    await eventually('the new name', () => lesson.getText().includes('parts: [questions.md]'));
    assert.include(lesson.getText(), '[the questions](questions.md#why)');
    await vscode.workspace.saveAll();
  });
});
