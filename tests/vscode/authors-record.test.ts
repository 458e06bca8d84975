import { assert } from 'chai';
import * as vscode from 'vscode';
import { answering } from './answering.ts';
import { eventually } from './eventually.ts';
import { open, remove, replace, workspaceUri, write } from './workspace-files.ts';

const lesson = (id: string) =>
  `---\ntitle: ${id}\nid: ${id}\nparts: [questions.md]\n---\n\n## Night\n<!-- section id=night -->\n\nThe wind rose over the sea.\n\n## Day\n<!-- section id=day -->\n\nThe boats came.\n`;
const questions = '# Questions\n\n## Why?\n<!-- question id=q-why section=night -->\n\nSay why.\n';

/** All that stands in files below a folder of the workspace. */
async function textBelow(folder: vscode.Uri): Promise<string> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  const texts = await Promise.all(
    entries.map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) return textBelow(uri);
      return vscode.workspace.fs.readFile(uri).then(
        (bytes) => `${name}\n${new TextDecoder().decode(bytes)}`,
        () => '',
      );
    }),
  );
  return texts.join('\n');
}
const recorded = () => textBelow(workspaceUri('.marginalia'));

describe('what is done in a lesson by whoever writes it', () => {
  let user: ReturnType<typeof answering> | undefined;
  const asks = async (command: string, ...args: unknown[]): Promise<string> => {
    user = answering([]);
    await vscode.commands.executeCommand(`marginalia.${command}`, ...args);
    const { asked } = user;
    user.restore();
    user = undefined;
    return asked.map(([words]) => String(words)).join('; ');
  };
  const read = (id: string) =>
    asks('markSectionRead', { kind: 'section', id: `section-${id}`, section: { id, title: id } });
  const begun: string[] = [];
  const begin = async (id: string): Promise<vscode.TextEditor> => {
    begun.push(id);
    await write(`${id}/lesson.md`, lesson(id));
    await write(`${id}/questions.md`, questions);
    return open(`${id}/lesson.md`);
  };

  afterEach(async () => {
    user?.restore();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const id of begun.splice(0)) await remove(id).catch(() => undefined);
  });

  it('is recorded in the folder where the lesson is only read', async () => {
    await begin('only-read');
    await read('night');
    assert.include(await recorded(), '"lesson":"only-read"');
  });

  it('is kept out of the folder while the text is changed, and counts all the same', async () => {
    const { document } = await begin(`written-now-${Date.now()}`);
    await replace(document, 'The wind', 'A strong wind');
    await eventually('the reading to be marked', async () => /Marked as read/.test(await read('night')));
    assert.isTrue(document.isDirty);
    assert.notInclude(await recorded(), 'written-now');
    // Today's reading is there already.
    assert.notInclude(await read('night'), 'Marked as read');
  });

  it('is kept out of it once a change was saved: reading, and answers in a workbook of their own', async () => {
    const { document } = await begin('written-once');
    await replace(document, 'The wind', 'A strong wind');
    await document.save();
    await read('day');
    await vscode.commands.executeCommand('marginalia.answerQuestion', {
      kind: 'question',
      id: 'question-q-why',
    });
    const workbook = vscode.window.activeTextEditor?.document;
    assert.include(workbook?.getText() ?? '', '<!-- answer question=q-why');
    assert.isUndefined(workbook && vscode.workspace.getWorkspaceFolder(workbook.uri));
    assert.notInclude(await recorded(), 'written-once');
  });
});
